import {
  type AstNode,
  type AstNodeDescription,
  AstUtils,
  DefaultScopeProvider,
  EMPTY_SCOPE,
  type LangiumCoreServices,
  type LangiumDocument,
  MapScope,
  type ReferenceInfo,
  type Scope,
  stream,
} from 'langium';
import { type GoalFile, type Indicator, isAlias, isSecondLevel, isStandard, isStandardUse } from '../generated/ast.ts';
import { defaultStandard } from '../parse.ts';
import { typeNameOf } from '../syntax/structure.ts';

/** Names of indicator types in the standard in force; names of standards: the workspace's before the built-in ones. */
export class GoalScopeProvider extends DefaultScopeProvider {
  private readonly services: LangiumCoreServices;

  constructor(services: LangiumCoreServices) {
    super(services);
    this.services = services;
  }

  override getScope(context: ReferenceInfo): Scope {
    if (context.property === 'standard') return new MapScope(this.standards());
    if (context.property !== 'type') return EMPTY_SCOPE;
    const standard = this.standardInForce(AstUtils.getDocument(context.container as Indicator));
    return standard ? new TypeScope(this.typesOf(standard)) : EMPTY_SCOPE;
  }

  /** Found by name in the index: asking a reference while references are being linked would go in circles. */
  private standardInForce(document: LangiumDocument): AstNode | undefined {
    const file = document.parseResult.value as GoalFile;
    const use = 'lines' in file ? file.lines.find(isStandardUse) : undefined;
    const name = use?.standard?.$refText ?? defaultStandard().name;
    const found = this.standards().find(description => description.name === name);
    if (!found) return undefined;
    const owner = this.services.shared.workspace.LangiumDocuments.getDocument(found.documentUri);
    return owner?.parseResult.value;
  }

  private standards(): AstNodeDescription[] {
    const all = this.indexManager.allElements('Standard').toArray();
    const builtIn = (each: AstNodeDescription) => (each.documentUri.scheme === 'builtin' ? 1 : 0);
    return all.sort((a, b) => builtIn(a) - builtIn(b));
  }

  private typesOf(standard: AstNode): AstNodeDescription[] {
    if (!isStandard(standard)) return [];
    return standard.lines
      .filter(line => isSecondLevel(line) || isAlias(line))
      .filter(line => line.name !== undefined)
      .map(line => this.descriptions.createDescription(line, line.name!));
  }
}

/** Types are also found by a key with white space or a code in it. */
class TypeScope implements Scope {
  private readonly types: readonly AstNodeDescription[];

  constructor(types: readonly AstNodeDescription[]) {
    this.types = types;
  }

  getElement(name: string): AstNodeDescription | undefined {
    const bare = typeNameOf(name);
    return this.types.find(type => type.name === name) ?? this.types.find(type => type.name === bare);
  }

  getElements(name: string) {
    const found = this.getElement(name);
    return stream(found ? [found] : []);
  }

  getAllElements() {
    return stream(this.types);
  }
}
