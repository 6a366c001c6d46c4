import { expect, test } from 'vitest'
import { storedKind } from '../../../electron/domain/attributes/kinds.ts'

test.each([
  ['plan', 'plan'], ['Plan', 'plan'], [' PLAN ', 'plan'], ['ｐｌａｎ', 'plan'], ['规划', 'plan'], ['法律法规', 'law'], ['Summary', 'summary'], ['其他', 'other'],
  ['Plans', 'Plans'], ['White paper', 'White paper'], ['白皮书', '白皮书'], ['', ''],
])('“%s” is kept as %s', (written, kept) => expect(storedKind(written)).toBe(kept))
