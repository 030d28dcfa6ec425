import type { MoneyUnit, Source, Standard, Table } from '@goalsheet/core/model';
import type { IntakeNote } from './note.ts';
import type { Proof } from './proof.ts';

/** What an intake is told about a source that the source itself may not say. */
export interface IntakeOptions {
  /** Where the source came from: a path or URI, kept in the tables. */
  readonly file?: string;
  /** The indicator standards to choose from; the first is the default one. */
  readonly standards: readonly Standard[];
  /** The unit of amounts where the source states none. Default: 万元, with a warning. */
  readonly moneyUnit?: MoneyUnit;
  /** The sources that the amounts stand for, where a source has empty columns that cannot be seen. */
  readonly sources?: readonly Source[];
}

/** What reading a published document gave. */
export interface Intake {
  /** Usually one; none if the document holds no such table. */
  readonly tables: readonly Table[];
  /** What to check, in the order of the source. */
  readonly warnings: readonly IntakeNote[];
  /** Whether the tables say all that the source says. */
  readonly proof: Proof;
}
