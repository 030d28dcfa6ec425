// Prints what damaged lines cost, and writes it into the documentation.
import { readFileSync, writeFileSync } from 'node:fs';
import { damagePage, damageRows } from '../helpers/damage-loss.ts';

const page = damagePage(damageRows(['baiyun', 'tianhe'].map(name => readFileSync(`examples/${name}.goal`, 'utf8'))));
writeFileSync('packages/language/docs/damage.md', page);
console.log(page);
