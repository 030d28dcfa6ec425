import fc from 'fast-check';

// The same cases every time, so that a red run means a change. SEED=random looks for new ones (with RUNS for how many).
const { SEED } = process.env;
if (SEED !== 'random') fc.configureGlobal({ seed: Number(SEED ?? 20_240_101) });
