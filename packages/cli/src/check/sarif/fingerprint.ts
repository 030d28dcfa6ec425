import { createHash } from 'node:crypto';

/**
 * Fingerprints (§3.27.17) of the findings of one file: of rule, place (its id, without line numbers) and field, so that they stay
 * the same when lines move or a message is worded anew. Of several findings at one place the second and further ones are counted.
 */
export class Fingerprints {
  private readonly seen = new Map<string, number>();

  of(code: string, placeId: string, field: string | undefined): string {
    const key = JSON.stringify([code, placeId, field ?? '']);
    const ordinal = this.seen.get(key) ?? 0;
    this.seen.set(key, ordinal + 1);
    return createHash('sha256').update(`${key}${ordinal}`).digest('hex').slice(0, 32);
  }
}
