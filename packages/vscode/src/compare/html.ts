export interface ComparePageOptions {
  readonly nonce: string;
  readonly script: string;
  readonly language: 'zh' | 'en';
}

/** Beside a text there is less room than on paper. Of one file the overview of files says what stands below. */
const NARROW = `
body { padding: 14px 18px 32px; }
#content > .summary { display: none; }
.summary .number { white-space: nowrap; }
`;

/** The page of a comparison. It may run its own script and be styled by what that is told, and loads nothing else. */
export function comparePageHtml({ nonce, script, language }: ComparePageOptions): string {
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Goalsheet</title>
<style nonce="${nonce}" id="look"></style>
<style nonce="${nonce}">${NARROW}</style>
</head>
<body>
<p class="note" id="problem" role="status" hidden></p>
<main id="content"></main>
<script type="module" nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;
}
