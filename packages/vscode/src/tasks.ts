import {
  type ExtensionContext,
  l10n,
  ShellExecution,
  Task,
  type TaskDefinition,
  TaskGroup,
  TaskScope,
  tasks,
  type WorkspaceFolder,
  workspace,
} from 'vscode';
import { interfaceLanguage } from './client.ts';

const TYPE = 'goalsheet';
const MATCHERS = ['$goalsheet', '$goalsheet-warning', '$goalsheet-hint'];

interface CheckDefinition extends TaskDefinition {
  readonly command: 'check';
  readonly args?: readonly string[];
}

/** The task `goalsheet check`: the command line, whose findings become problems. */
export function provideTasks(context: ExtensionContext): void {
  context.subscriptions.push(
    tasks.registerTaskProvider(TYPE, {
      provideTasks: () =>
        (workspace.workspaceFolders ?? []).map(folder => taskOf({ type: TYPE, command: 'check' }, folder)),
      resolveTask: task => taskOf(task.definition as CheckDefinition, task.scope),
    }),
  );
}

function taskOf(definition: CheckDefinition, scope: WorkspaceFolder | TaskScope | undefined): Task {
  const command = workspace.getConfiguration('goalsheet').get('command', 'goalsheet');
  const execution = new ShellExecution(command, [definition.command, ...(definition.args ?? [])], {
    env: { GOALSHEET_LANG: interfaceLanguage(), NO_COLOR: '1' },
  });
  const task = new Task(definition, scope ?? TaskScope.Workspace, 'check', TYPE, execution, MATCHERS);
  task.group = TaskGroup.Test;
  task.detail = l10n.t('Checks the goal files of the folder with the command line');
  return task;
}
