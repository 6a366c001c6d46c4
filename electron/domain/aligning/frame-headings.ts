/** Headings that stand in every plan and say how it is built, not what it is about: `Key Tasks`, `Points`, `总体要求`. */
import { stemOf } from '../words/porter.ts'
import { tokensOf } from '../words/terms.ts'
import { stopWords } from '../likeness/stop-words.ts'

const english = new Set(
  `key main major core priority general overall basic common specific special further additional final other
  task point requirement measure objective goal target principle guideline idea action activity area work content aspect item arrangement step phase stage
  introduction background overview summary foreword preface conclusion context scope definition note annex appendix attachment contents
  implementation organization safeguard guarantee support supervision assessment provision rule plan programme program strategy policy guiding thought
  chapter part section article development bottom line`.split(/\s+/).map(stemOf),
)
const chinese = /^(?:总体|总则|附则|附件|附录|指导|思想|基本|主要|重点|重要|关键|具体|有关|相关|其他|工作|发展|要求|任务|目标|措施|原则|内容|事项|思路|安排|部署|行动|计划|保障|组织|实施|落实|监督|考核|前言|背景|引言|概述|说明|结语|的|与|和|及|、)+$/u
const figures = /^[\d.,]+$/
const han = /\p{Script=Han}/u

/** Whether a heading, without its label, has no word that tells what it is about. */
export function isFrameHeading(text: string): boolean {
  const words = tokensOf(text).map(({ folded }) => folded)
  const written = words.filter(word => !han.test(word))
  if (!written.every(word => stopWords.has(word) || figures.test(word) || english.has(stemOf(word)))) return false
  const ideographs = words.filter(word => han.test(word)).join('')
  return words.length > 0 && (ideographs === '' || chinese.test(ideographs))
}

/** What two headings say, to see whether it is the same to the letter. */
export const writtenWords = (text: string): string => tokensOf(text).map(({ folded }) => folded).join(' ')
