import { describe, expect, it } from 'vitest'
import { readClauses } from '#domain/clauses.ts'

/** Level and label of each clause, `-` where there is none. */
function levelsOf(text: string): string[] {
  return readClauses(text).clauses.map(({ level, label, kind }) => `${level} ${kind === 'boilerplate' ? 'noise' : label || '-'}`)
}

describe('acts of other lands', () => {
  it('an article that begins with Section 1 holds its sections; where articles stand in sections it does not', () => {
    expect(levelsOf('ARTICLE I\nNAME\n\nSECTION 1. The fund is called the Ferry Fund.\n\nSEC. 2. Its seat is Weir.\n\nARTICLE II\nMONEY\n\nSECTION 1. The ferries pay into it.'))
      .toEqual(['1 ARTICLE I', '2 -', '2 SECTION 1', '2 SEC. 2', '1 ARTICLE II', '2 -', '2 SECTION 1'])
    expect(levelsOf('Section 1\nArticle 1. Ferries are public.\nArticle 2. Fares are printed.\nSection 2\nArticle 3. Piers are public.'))
      .toEqual(['1 Section 1', '2 Article 1', '2 Article 2', '1 Section 2', '2 Article 3'])
  })

  it('a title below a number that stands alone holds nothing, though the same series begins below each', () => {
    expect(levelsOf('SECTION 1\nHOURS OF WORK\n\n(1) Nobody works at night.\n(2) Pilots do.\n\nSECTION 2\nREST AND MEALS\n\n(1) Crews eat at noon.\n(2) They rest after it.'))
      .toEqual(['1 SECTION 1', '2 -', '2 (1)', '2 (2)', '1 SECTION 2', '2 -', '2 (1)', '2 (2)'])
  })

  it('a stroke right behind a word announces what follows', () => {
    expect(readClauses('FERRIES ACT\n\nThe Minister May Order-\n\n(a) a pier;\n(b) a boat.').clauses[1]?.kind).toBe('paragraph')
  })

  it('a list that is set in below a colon is the list of that clause, in the same figures too', () => {
    expect(levelsOf('  1. Nobody trespasses.\n  2. Any person who:\n    1. breaks a gate;\n    2. climbs a wall,\n  3. Fines are paid.'))
      .toEqual(['1 1', '1 2', '2 1', '2 2', '1 3'])
  })

  it('entries of contents are told though the body sets a full stop behind the number', () => {
    expect(levelsOf('目录\n1 总则\n1.1 编制目的\n2 机构\n1.总则\n1.1编制目的\n为了保护渡口，制定本预案。\n2.机构\n由渡口局负责。').slice(0, 5))
      .toEqual(['1 noise', '1 noise', '1 noise', '1 noise', '1 1'])
  })

  it('chapters and articles may stand behind the bullets of a page, and in traditional signs', () => {
    expect(levelsOf('• 第 一 章 總則\n  • 第 1 條\n    為管理渡口，制定本條例。\n  • 第 2 條\n    渡口屬於公有。\n• 第 二 章 罰則\n  • 第 3 條\n    違者處罰鍰。'))
      .toEqual(['1 第 一 章', '2 第 1 條', '3 -', '2 第 2 條', '3 -', '1 第 二 章', '2 第 3 條', '3 -'])
  })

  it('a label set in italics is one', () => {
    expect(levelsOf('**1.** The Act is amended—\n\n_(a)_ by leaving out "pier";\n\n_(b)_ by adding "quay".')).toEqual(['1 1', '2 (a)', '2 (b)'])
  })

  it('a title that the covering notice names is one clause below it, in however many lines', () => {
    const text = '海州市渡口局关于印发\n\n《海州市渡口安全\n\n管理细则（试行）》的通知\n\n海渡〔2023〕2号\n\n各渡口：\n\n现印发给你们，请认真执行。\n\n海州市渡口安全\n\n管理细则（试行）\n\n第一条 渡口属于公有。\n\n第二条 渡船每年检验。'
    expect(readClauses(text).clauses.map(({ start, end }) => text.slice(start, end).replace(/\s/g, ''))).toContain('海州市渡口安全管理细则（试行）')
  })

  it('lettered powers may follow their letter without a blank', () => {
    const section = (n: number) => `Section ${n}. Powers of the Fund. - The Fund, which the towns on both banks of the river set up and pay for, shall have these powers: (a)To sue and be sued; (b)To acquire and hold ferries, piers and such other property as it may need; (c)To receive gifts from whoever wishes to make them, in money or in kind; (d)To adopt a seal.`
    const text = `An act of the river towns. ${[1, 2, 3, 4, 5].map(section).join(' ')}`
    expect(levelsOf(text).slice(0, 7)).toEqual(['1 -', '1 Section 1', '2 (a)', '2 (b)', '2 (c)', '2 (d)', '1 Section 2'])
  })
})
