import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Preview, type PreviewOptions, startPreview } from '../../packages/cli/src/preview/server.ts';

export const TABLE = `项目支出绩效目标表
部门名称：示例局
单位：万元

资金使用单位：示例局本级

  项目名称：培训经费
    财政拨款：5.00
    绩效目标：办好培训。
    数量指标：培训次数
      指标值：≥3次
    社会效益：知晓率
      指标值：≥90%
`;

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'goalsheet-preview-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A preview that ends with the test. */
export async function previewOf(folder: string, options: Partial<PreviewOptions> = {}): Promise<Preview> {
  const preview = await startPreview({ folder, language: 'zh', ...options });
  onTestFinished(() => preview.close());
  return preview;
}

/** One request, its path sent as it stands. */
export function ask(
  { port }: Pick<Preview, 'port'>,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, response => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', chunk => (body += chunk));
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body }));
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end();
  });
}

export async function askJson<T>(preview: Preview, path: string): Promise<T> {
  return JSON.parse((await ask(preview, path)).body) as T;
}

/** A page that listens: the versions it was told of, and whether it still listens. */
export interface Listener {
  readonly versions: number[];
  readonly ended: Promise<void>;
  /** Waits until it was told of more versions than `count`. */
  more(count: number): Promise<void>;
  close(): void;
}

export function listener({ port }: Pick<Preview, 'port'>): Promise<Listener & { status: number }> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path: '/events', agent: false }, response => {
      const versions: number[] = [];
      let heard = () => {};
      response.setEncoding('utf8');
      response.on('data', (text: string) => {
        for (const [, version] of text.matchAll(/^data: (\d+)$/gm)) versions.push(Number(version));
        heard();
      });
      response.on('error', () => {});
      const ended = new Promise<void>(done => response.on('close', () => done()));
      resolve({
        status: response.statusCode!,
        versions,
        ended,
        more: count =>
          new Promise(done => {
            heard = () => {
              if (versions.length > count) done();
            };
            heard();
          }),
        close: () => sent.destroy(),
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}
