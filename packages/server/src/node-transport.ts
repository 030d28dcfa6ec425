import type { Readable, Writable } from 'node:stream';
import {
  AbstractMessageBuffer,
  AbstractMessageReader,
  AbstractMessageWriter,
  type DataCallback,
  type Disposable,
  type Message,
  type MessageReader,
  type MessageWriter,
  RAL,
  ReadableStreamMessageReader,
} from 'vscode-jsonrpc';
import { bodyOf, frameOf } from './wire.ts';

/*
 * What carries messages in Node. The library's own entry for Node does this too; loading it takes as long as checking a table, since it
 * brings what makes names of pipes and starts processes.
 */

export interface Transport {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
}

/** Messages with a head and a body, one behind the other, as the protocol has them on streams. */
export function streamTransport(input: Readable, output: Writable): Transport {
  installNode();
  return {
    reader: new ReadableStreamMessageReader({
      onData: listener => listen(input, 'data', listener),
      onEnd: listener => listen(input, 'end', listener),
      onClose: listener => listen(input, 'close', listener),
      onError: listener => listen(input, 'error', listener),
    }),
    writer: new StreamWriter(output),
  };
}

class StreamWriter extends AbstractMessageWriter {
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

/** Messages as values, to and from the process that started this one. */
export function parentTransport(): Transport {
  installNode();
  return { reader: new ParentReader(), writer: new ParentWriter() };
}

class ParentReader extends AbstractMessageReader {
  listen(callback: DataCallback): Disposable {
    process.on('message', callback);
    process.once('disconnect', () => this.fireClose());
    return { dispose: () => void process.off('message', callback) };
  }
}

class ParentWriter extends AbstractMessageWriter {
  write(message: Message): Promise<void> {
    return new Promise((resolve, reject) => {
      if (!process.send) return reject(new Error('no process has started this one'));
      process.send(message, undefined, undefined, error => (error ? reject(error) : resolve()));
    });
  }

  end(): void {}
}

function listen(stream: Readable | Writable, event: string, listener: (...args: never[]) => void): Disposable {
  stream.on(event, listener as () => void);
  return { dispose: () => void stream.off(event, listener as () => void) };
}

class Bytes extends AbstractMessageBuffer {
  protected emptyBuffer(): Uint8Array {
    return Buffer.alloc(0);
  }
  protected fromString(value: string, encoding: BufferEncoding): Uint8Array {
    return Buffer.from(value, encoding);
  }
  protected toString(value: Uint8Array, encoding: BufferEncoding): string {
    return asBuffer(value).toString(encoding);
  }
  protected asNative(bytes: Uint8Array, length = bytes.length): Uint8Array {
    return asBuffer(bytes).subarray(0, length);
  }
  protected allocNative(length: number): Uint8Array {
    return Buffer.allocUnsafe(length);
  }
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** What the library asks of the world that it runs in. */
function installNode(): void {
  RAL.install({
    applicationJson: {
      encoder: { name: 'application/json', encode: async message => Buffer.concat(bodyOf(message)) },
      decoder: { name: 'application/json', decode: async bytes => JSON.parse(asBuffer(bytes).toString('utf8')) },
    },
    messageBuffer: { create: encoding => new Bytes(encoding) },
    console,
    timer: {
      setTimeout: (callback, time, ...args) => disposable(setTimeout(callback, time, ...args), clearTimeout),
      setImmediate: (callback, ...args) => disposable(setImmediate(callback, ...args), clearImmediate),
      setInterval: (callback, time, ...args) => disposable(setInterval(callback, time, ...args), clearInterval),
    },
  });
}

function disposable<Handle>(handle: Handle, clear: (handle: Handle) => void): Disposable {
  return { dispose: () => clear(handle) };
}
