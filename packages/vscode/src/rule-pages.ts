import { commands, type ExtensionContext, Uri, workspace } from 'vscode';
import { RULE_SCHEME } from './client.ts';

export interface RulePage {
  readonly code: string;
  readonly title: string;
}

/** The pages that say what each rule finds, why, and what to do. */
export interface RulePages {
  list(): Promise<readonly RulePage[]>;
  open(code: string): Promise<void>;
}

/** Makes the pages that the extension brings readable as documents. */
export function showRulePages(context: ExtensionContext): RulePages {
  const read = async (name: string) => {
    const uri = Uri.joinPath(context.extensionUri, 'rules', name);
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  };
  context.subscriptions.push(
    workspace.registerTextDocumentContentProvider(RULE_SCHEME, {
      provideTextDocumentContent: uri => read(uri.path.replace(/^\/+/, '')),
    }),
  );
  return {
    list: async () => JSON.parse(await read('index.json')) as RulePage[],
    async open(code) {
      await commands.executeCommand('markdown.showPreview', Uri.from({ scheme: RULE_SCHEME, path: `/${code}.md` }));
    },
  };
}
