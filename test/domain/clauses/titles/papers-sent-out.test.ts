import { describe, expect, it } from 'vitest'
import type { ClauseHint } from '#domain/clauses.ts'
import { outlineOf } from '../outline.ts'

/** Each line a paragraph, as a word processor hands it over: `#` before it declares a heading of so many signs. */
function declared(lines: readonly string[]): string[] {
  const hints: ClauseHint[] = []
  let text = ''
  for (const line of lines) {
    const words = line.replace(/^#+ /u, '')
    const level = /^#+/u.exec(line)?.[0].length ?? 0
    hints.push({ start: text.length, end: text.length + words.length, kind: level > 0 ? 'heading' : 'paragraph', level: level || undefined })
    text += `${words}\n`
  }
  return outlineOf(text, hints)
}

const articles = ['第一条 为了管好港口。', '第二条 港口须有灯。', '第三条 灯须常亮。']

describe('C37 papers of Chinese offices: a notice, and what it sends out', () => {
  it('titles in the size of the notice’s own hold nothing, in one line or in two', () => {
    const paper = ['# 海城市人民政府关于印发', '# 海城市港口管理办法的通知', '各区人民政府：', '现将办法印发给你们。', '海城市人民政府', '2026年5月3日', '# 海城市港口', '# 管理办法', ...articles]
    expect(declared(paper)).toEqual([
      'heading 海城市人民政府关于印发 海城市港口管理办法的通知', 'paragraph 各区人民政府：', 'paragraph 现将办法印发给你们。', 'paragraph 海城市人民政府', 'paragraph 2026年5月3日', 'heading 海城市港口 管理办法',
      'item [第一条] 第一条 为了管好港口。', 'item [第二条] 第二条 港口须有灯。', 'item [第三条] 第三条 灯须常亮。',
    ])
    expect(declared(['# 海城市人民政府文件', ...paper.map(line => line.replace(/^#/u, '##'))]).filter(line => line.includes('[')).every(line => line.startsWith('item'))).toBe(true)
  })

  it('the title of an annex stands in it', () => {
    const tree = declared(['# 海城市人民政府关于印发港口管理办法的通知', '现将办法印发给你们。', '# 海城市港口管理办法', ...articles, '附件1', '# 港口任务分工表', '各区分工如下。'])
    expect(tree.slice(-3)).toEqual(['heading [附件1] 附件1', '  heading 港口任务分工表', '  paragraph 各区分工如下。'])
  })

  it('headings that are not called as papers are hold what follows', () => {
    expect(declared(['# 海城市港口规划', '本规划为港口而定。', '# 背景', '一、港口很旧。', '二、灯很少。', '# 目标', '一、修港口。', '二、装灯。']).filter(line => line.includes('['))).toEqual([
      '  item [一] 一、港口很旧。', '  item [二] 二、灯很少。', '  item [一] 一、修港口。', '  item [二] 二、装灯。',
    ])
  })

  it('一、 holds （一）, also where only the latter is set in bold', () => {
    const lines = ['# 海城市港口规划', '本规划为港口而定。', '一、总体要求', '## （一）指导思想', '港口为人。', '## （二）基本原则', '先修后建。', '二、主要任务', '## （一）修码头', '修六座。']
    expect(declared(lines).filter(line => line.includes('[')).map(line => line.replace(/\].*/u, ']'))).toEqual([
      'heading [一]', '  heading [（一）]', '  heading [（二）]', 'heading [二]', '  heading [（一）]',
    ])
  })
})
