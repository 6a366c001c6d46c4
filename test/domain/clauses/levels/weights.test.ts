import { describe, expect, it } from 'vitest'
import { outlineOf } from '../outline.ts'

const text = 'The Government will work with councils and businesses to deliver what stands here. Each year it tells what was done.'

describe('what is set heavier holds what is set lighter', () => {
  it('headings in capitals hold numbered ones and those in small letters, to the last one', () => {
    expect(outlineOf(['STATE ENERGY STRATEGY', '', 'INTRODUCTION', '', text, '', 'STRATEGIC GOALS', '', 'Goal 1: Secure Supply', '', text, '', 'Objectives', '', text, '', 'Goal 2: Affordable Prices', '', text, '', 'Objectives', '', text, '', 'MONITORING', '', text].join('\n')).filter(line => !line.includes('paragraph'))).toEqual([
      'heading STATE ENERGY STRATEGY',
      'heading INTRODUCTION',
      'heading STRATEGIC GOALS',
      '  heading [Goal 1] Goal 1: Secure Supply',
      '    heading Objectives',
      '  heading [Goal 2] Goal 2: Affordable Price…',
      '    heading Objectives',
      'heading MONITORING',
    ])
  })

  it('in Markdown, lines in bold hold slanted ones, also above bullets', () => {
    expect(outlineOf(['# Youth Strategy', '', '**PART ONE: CONTEXT**', '', '**Who are they?**', '', text, '', '**PART TWO: PRIORITIES**', '', '**Learning**', '', text, '', '*Where we are*', '', text, '', '*What we will do*', '', '- open a library', '- lend tools', '', '**Work**', '', text, '', '*Where we are*', '', text].join('\n')).filter(line => !line.includes('paragraph'))).toEqual([
      'heading # Youth Strategy',
      'heading [PART ONE] **PART ONE: CONTEXT**',
      '  heading **Who are they?**',
      'heading [PART TWO] **PART TWO: PRIORITIES**',
      '  heading **Learning**',
      '    heading *Where we are*',
      '    heading *What we will do*',
      '      item - open a library',
      '      item - lend tools',
      '  heading **Work**',
      '    heading *Where we are*',
    ])
  })

  it('a bold heading stands beside a bold label, behind slanted headings in that', () => {
    expect(outlineOf(['**National Plan to Reduce Waste**', '', '**Introduction**', '', text, '', '**Priority 1: Prevention**', '', text, '', '*Design out waste*', '', text, '', '**Priority 2: Recovery**', '', text, '', '*Build markets*', '', text, '', '**Governance**', '', text].join('\n')).filter(line => !line.includes('paragraph'))).toEqual([
      'heading **National Plan to Reduc…',
      'heading **Introduction**',
      'heading [Priority 1] **Priority 1: Prevention…',
      '  heading *Design out waste*',
      'heading [Priority 2] **Priority 2: Recovery**',
      '  heading *Build markets*',
      'heading **Governance**',
    ])
  })

  it('introductions that are all that is set in capitals hold nothing but their text', () => {
    expect(outlineOf(['NATIONAL HOUSING STRATEGY', '', 'FOREWORD', '', text, '', 'EXECUTIVE SUMMARY', '', text, '', 'Our Housing Needs', '', text, '', 'Our Priorities', '', text, '', 'Delivering Homes', '', text].join('\n')).filter(line => line.includes('heading'))).toEqual([
      'heading NATIONAL HOUSING STRATEG…',
      'heading FOREWORD',
      'heading EXECUTIVE SUMMARY',
      'heading Our Housing Needs',
      'heading Our Priorities',
      'heading Delivering Homes',
    ])
  })

  it('a line that stands above bullets more than once is a heading of its section', () => {
    expect(outlineOf(['Action Plan', '', '1. Objectives', '', 'Objective 1: Awareness', '', text, '', 'Key actions', '', '• teach', '', 'Objective 2: Surveillance', '', text, '', 'Key actions', '', '• count', '', '2. Governance', '', text].join('\n')).filter(line => !line.includes('paragraph'))).toEqual([
      'heading Action Plan',
      'heading [1] 1. Objectives',
      '  heading [Objective 1] Objective 1: Awareness',
      '    heading Key actions',
      '      item • teach',
      '  heading [Objective 2] Objective 2: Surveillanc…',
      '    heading Key actions',
      '      item • count',
      'heading [2] 2. Governance',
    ])
  })
})

describe('where an unlabelled heading leaves what is open', () => {
  it('behind a list that a paragraph announces, however short its items', () => {
    expect(outlineOf(['Plan de Desarrollo', '', 'I. Política', '', 'Estado de derecho', '', text, '', 'II. Bienestar', '', 'Salud', '', text, '', 'Se hará lo siguiente:', '', '1. mejores caminos', '2. mejores escuelas', '', 'Desarrollo sostenible', '', text, '', 'III. Economía', '', text].join('\n'))).toContain('  heading Desarrollo sostenible')
  })

  it('beside one that holds a count, where it is set alike', () => {
    const lines = outlineOf(['Plan for Rural Health', '', 'I. SITUATION', '', 'Main challenges', '', `1. ${text}`, '', `2. ${text}`, '', 'Earlier efforts', '', text, '', 'II. RESPONSE', '', text].join('\n'))
    expect(lines.filter(line => line.includes('heading'))).toEqual(['heading Plan for Rural Health', 'heading [I] I. SITUATION', '  heading Main challenges', '  heading Earlier efforts', 'heading [II] II. RESPONSE'])
  })

  it('what is known to close a paper stands in none of its last parts', () => {
    expect(outlineOf(['Coastal Plan', '', '1. Aims', '', text, '', '2. Actions', '', '2.1 Fencing', '', text, '', '2.2 Planting', '', text, '', 'References', '', text].join('\n'))).toContain('heading References')
  })

  it('short questions above the text that answers them are headings', () => {
    expect(outlineOf(['Coastal Strategy', '', 'Part One: The scene', '', 'Why a strategy?', '', text, '', 'Who is it for?', '', text, '', 'Part Two: Goals', '', text].join('\n')).filter(line => line.includes('heading'))).toEqual(['heading Coastal Strategy', 'heading [Part One] Part One: The scene', '  heading Why a strategy?', '  heading Who is it for?', 'heading [Part Two] Part Two: Goals'])
  })

  it('a section that begins a paper holds the chapters below it, where the next section stands behind them', () => {
    expect(outlineOf(['A Green Future', '', 'Section 1: Actions', '', 'Chapter 1: Land', '', text, '', 'Chapter 2: Nature', '', text, '', 'Section 2: Practice', '', text].join('\n')).filter(line => line.includes('heading'))).toEqual(['heading A Green Future', 'heading [Section 1] Section 1: Actions', '  heading [Chapter 1] Chapter 1: Land', '  heading [Chapter 2] Chapter 2: Nature', 'heading [Section 2] Section 2: Practice'])
  })

  it('a box holds no section of law', () => {
    expect(outlineOf(['第一章 环境', '', '第一节 基础', '', '各级各部门要认真落实。', '', '第二章 创新', '', '健全监督考核机制。', '', '专栏1 重大项目', '', '第一节 平台', '', '加大财政投入力度。'].join('\n'))).toContain('  heading [第一节] 第一节 平台')
  })

  it('a named heading between paragraphs that are counted through holds those below it', () => {
    expect(outlineOf(['Global Plan', '', 'Scope', '', `1. ${text}`, '', `2. ${text}`, '', 'Strategic objectives', '', `3. ${text}`, '', 'Objective 1: Active societies', '', `4. ${text}`, '', 'Objective 2: Active places', '', `5. ${text}`, '', 'Monitoring', '', `6. ${text}`].join('\n')).map(line => line.slice(0, 24))).toEqual([
      'heading Global Plan', 'heading Scope', '  item [1] 1. The Govern', '  item [2] 2. The Govern', 'heading Strategic object', '  item [3] 3. The Govern',
      '  heading [Objective 1] ', '    item [4] 4. The Gove', '  heading [Objective 2] ', '    item [5] 5. The Gove', 'heading Monitoring', '  item [6] 6. The Govern',
    ])
  })

  it('`Parágrafo único` is the article’s, behind the list of its first sentence', () => {
    expect(outlineOf(['Art. 1º São metas:', '', 'I - erradicar o analfabetismo;', '', 'II - universalizar o atendimento.', '', 'Parágrafo único. O plano vale por dez anos.', '', 'Art. 2º A lei entra em vigor.'].join('\n')).map(line => line.slice(0, 20))).toEqual([
      'item [Art. 1º] Art. ', '  item [I] I - errad', '  item [II] II - uni', '  item [Parágrafo ún', 'item [Art. 2º] Art. ',
    ])
  })
})
