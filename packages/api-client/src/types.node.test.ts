/** What the types refuse: each case is compiled as a user's module would be, beside its right version. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compile } from '../../../scripts/lib/samples.mjs';
import { calls } from '../test/types/calls.js';
import { given } from '../test/types/case.js';
import { listsAndNames } from '../test/types/lists-and-names.js';
import { results } from '../test/types/results.js';

const cases = Object.entries({ ...calls, ...results, ...listsAndNames });
const all = cases.flatMap(([, members]) => Object.values(members));
const compiled = compile(
  all.flatMap(({ right, wrong }) => [{ text: given + right }, { text: given + wrong }]),
);

describe('table 1a: typed from OpenAPI', () => {
  for (const [group, members] of cases) describe(group, () => test(members));
});

function test(members: (typeof cases)[number][1]): void {
  for (const [name, one] of Object.entries(members)) {
    const at = all.indexOf(one);
    const right = compiled[2 * at]!;
    const wrong = compiled[2 * at + 1]!;
    it(name, () => {
      assert.deepEqual(right, [], 'the right version compiles');
      const line = (given + one.wrong).split('\n').findIndex((code) => code.endsWith('// refused')) + 1;
      assert.deepEqual(
        wrong.map((diagnostic) => ({ line: diagnostic.line, code: diagnostic.code })),
        [{ line, code: one.code }],
        wrong[0]?.message,
      );
      assert.match(wrong[0]!.message, one.names);
    });
  }
}
