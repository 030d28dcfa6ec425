export * from '../generated/ast.ts';
export { GoalGeneratedModule, GoalGeneratedSharedModule } from '../generated/module.ts';
export { createGoalServices, type GoalServicesOptions, GoalWorkspaceManager, goalModule } from './module.ts';
