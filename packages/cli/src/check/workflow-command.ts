/**
 * A workflow command of GitHub Actions: `::error file=a.goal,line=3,title=GS301::message`
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands). Parameters without a value are left
 * out. Escaping is that of the runner's own toolkit (`escapeData`, `escapeProperty`).
 */
export function workflowCommand(
  name: string,
  parameters: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  const list = Object.entries(parameters)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => `${key}=${escapedParameter(String(value))}`)
    .join(',');
  return `::${name}${list && ` ${list}`}::${escapedData(message)}\n`;
}

function escapedData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedParameter(text: string): string {
  return escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
