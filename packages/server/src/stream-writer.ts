import type { Writable } from 'node:stream';
import { AbstractMessageWriter, type Message, type MessageWriter } from 'vscode-languageserver/node';
import { frameOf } from './wire.ts';

/** Writes messages to a stream, each in one piece: what is written in several is read in several. */
export class StreamWriter extends AbstractMessageWriter implements MessageWriter {
  readonly #output: Writable;

  constructor(output: Writable) {
    super();
    this.#output = output;
    output.on('error', error => this.fireError(error));
    output.on('close', () => this.fireClose());
  }

  write(message: Message): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#output.write(frameOf(message), error => (error ? reject(error) : resolve()));
    });
  }

  end(): void {
    this.#output.end();
  }
}
