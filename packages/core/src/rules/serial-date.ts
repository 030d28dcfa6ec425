/** A day of the Gregorian calendar; months count from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** 9999-12-31, the last day that a spreadsheet knows. */
const LAST = 2_958_465;

/**
 * The day that a spreadsheet means by a serial number in its usual system, in which 1 is 1900-01-01; a fraction is the time of that day.
 * The system counts a 29 February 1900 that never was: from serial 61 (1 March 1900) on, one day too many has been counted. Undefined for
 * that day (60) itself, and for what is no day.
 */
export function dayOfSerial(serial: number): Day | undefined {
  const whole = Math.floor(serial);
  if (!(whole >= 1 && whole <= LAST) || whole === 60) return undefined;
  const days = whole > 60 ? whole - 1 : whole;
  const date = new Date(Date.UTC(1900, 0, days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
