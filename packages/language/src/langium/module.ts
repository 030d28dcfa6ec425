import type { Standard } from '@goalsheet/core/model';
import {
  type AstNodeDescription,
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  createLangiumParser,
  type DeepPartial,
  DefaultScopeComputation,
  type DefaultSharedCoreModuleContext,
  DefaultWorkspaceManager,
  inject,
  type LangiumCoreServices,
  type LangiumDocument,
  type LangiumParser,
  type LangiumSharedCoreServices,
  type LocalSymbols,
  type Module,
  MultiMap,
  URI,
} from 'langium';
import { BUILT_IN_SCHEME } from '../built-in.ts';
import { BUILT_IN_STANDARDS } from '../embedded/standards.ts';
import { isStandard } from '../generated/ast.ts';
import { GoalGeneratedModule, GoalGeneratedSharedModule } from '../generated/module.ts';
import { structureFor } from '../parse.ts';
import { GoalLexer } from './lexer.ts';
import { GoalScopeProvider } from './references.ts';

export interface GoalServicesOptions {
  /** The workspace's own standards, asked for whenever a text is read; the built-in ones are always known. */
  readonly standards?: () => readonly Standard[];
}

/** What the language changes of Langium's services; a server adds its features to the same module. */
export function goalModule(
  options: GoalServicesOptions = {},
): Module<LangiumCoreServices, DeepPartial<LangiumCoreServices>> {
  return {
    parser: {
      Lexer: services => new GoalLexer(services, text => structureFor(text, options.standards?.())),
      LangiumParser: services => withoutEmptyHiddenNodes(createLangiumParser(services)),
      GrammarConfig: () => ({ nameRegexp: /[^\s：:]/, multilineCommentRules: [] }),
    },
    references: {
      ScopeComputation: services => new GoalScopeComputation(services),
      ScopeProvider: services => new GoalScopeProvider(services),
    },
  };
}

/** Adding no hidden node would still look for the place to add it: quadratic on a flat list of lines. */
function withoutEmptyHiddenNodes(parser: LangiumParser): LangiumParser {
  const { nodeBuilder } = parser as unknown as { nodeBuilder: { addHiddenNodes(tokens: unknown[]): void } };
  const add = nodeBuilder.addHiddenNodes.bind(nodeBuilder);
  nodeBuilder.addHiddenNodes = tokens => {
    if (tokens.length > 0) add(tokens);
  };
  return parser;
}

/** Standards are known everywhere; nothing else is found by name through the index. */
class GoalScopeComputation extends DefaultScopeComputation {
  override async collectExportedSymbols(document: LangiumDocument): Promise<AstNodeDescription[]> {
    const root = document.parseResult.value;
    return isStandard(root) && root.name ? [this.descriptions.createDescription(root, root.name, document)] : [];
  }

  override async collectLocalSymbols(): Promise<LocalSymbols> {
    return new MultiMap();
  }
}

/** Loads the built-in standards as documents, so that references lead to them. */
export class GoalWorkspaceManager extends DefaultWorkspaceManager {
  private readonly shared: LangiumSharedCoreServices;

  constructor(services: LangiumSharedCoreServices) {
    super(services);
    this.shared = services;
  }

  protected override async loadAdditionalDocuments(
    _: unknown,
    collect: (document: LangiumDocument) => void,
  ): Promise<void> {
    for (const [name, text] of BUILT_IN_STANDARDS) {
      const uri = URI.from({ scheme: BUILT_IN_SCHEME, path: `/${name}.goal` });
      collect(this.shared.workspace.LangiumDocumentFactory.fromString(text, uri));
    }
  }
}

/** The language's services without a language server: for tests, and for whoever wants the syntax tree. */
export function createGoalServices(
  context: DefaultSharedCoreModuleContext,
  options: GoalServicesOptions = {},
): { shared: LangiumSharedCoreServices; goal: LangiumCoreServices } {
  const shared = inject(createDefaultSharedCoreModule(context), GoalGeneratedSharedModule, {
    workspace: { WorkspaceManager: (services: LangiumSharedCoreServices) => new GoalWorkspaceManager(services) },
  });
  const goal = inject(createDefaultCoreModule({ shared }), GoalGeneratedModule, goalModule(options));
  shared.ServiceRegistry.register(goal);
  return { shared, goal };
}
