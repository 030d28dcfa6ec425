import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { TABLE_SCHEMA } from './schema.ts';

/** Checks a table in YAML: what one would do without this project. */
const validate = new Ajv({ allErrors: true }).compile(TABLE_SCHEMA);
const valid = validate(parse(readFileSync(process.argv[2]!, 'utf8')));
console.log(validate.errors?.length ?? 0);
process.exitCode = valid ? 0 : 1;
