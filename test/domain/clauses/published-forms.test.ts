import { describe, expect, it } from 'vitest'
import { readClauses } from '#domain/clauses.ts'
import { hint, outlineOf } from './outline.ts'

/** Level and label of each clause, `-` where there is none. */
function levelsOf(text: string): string[] {
  return readClauses(text).clauses.map(({ level, label, kind }) => `${level} ${kind === 'boilerplate' ? 'noise' : label || '-'}`)
}

/** Level and kind of each clause. */
function levelsAndKindsOf(text: string, hints: Parameters<typeof readClauses>[1]): string[] {
  return readClauses(text, hints).clauses.map(({ level, kind }) => `${level} ${kind}`)
}

const order = [
  'Order on Night Trains', '',
  'The government, having heard the railways and those who live beside',
  'the tracks in the twelve provinces, decides what stands in the parts',
  'below:', '',
  'Section 1.  Purpose.  Every province capital can be reached by a night',
  'train from the seat of government, and every berth costs less than the',
  'cheapest seat in an aeroplane on that day.', '',
  'Sec. 2.  Duties.  The railways shall, within the means that parliament',
  'granted them,', '',
  '     (a)  keep at least forty sleeping cars in repair and lend them to',
  'other railways when they ask for them in time;', '',
  '       (b)  sell berths in every station that has staff, including all',
  'of those at the border.', '',
  'Sec. 3.  Council.  (a)  A council of nine people is set up that watches',
  'over the fares and hears those who travel.', '',
  '     (b)  The council meets once in each quarter of the year at least.', '',
  'Sec. 4.  Reports.  The council reports each May to the parliament about',
  'fares, delays and berths.',
].join('\n')

describe('C15 acts and orders as they are published', () => {
  it('lines are joined where the first line of each paragraph is indented; Sec. goes on with Section; (a) on the line of its section', () => {
    expect(outlineOf(order)).toEqual([
      'heading Order on Night Trains',
      'paragraph The government, having h…',
      'item [Section 1] Section 1. Purpose. Ever…',
      'item [Sec. 2] Sec. 2. Duties. The rail…',
      '  item [(a)] (a) keep at least forty …',
      '  item [(b)] (b) sell berths in every…',
      'heading [Sec. 3] Sec. 3. Council.',
      '  item [(a)] (a) A council of nine pe…',
      '  item [(b)] (b) The council meets on…',
      'item [Sec. 4] Sec. 4. Reports. The cou…',
    ])
  })

  it('a label inside a sentence stays there, and so does one whose series does not go on below', () => {
    expect(levelsOf('Section 1. Fees are waived under (a) the first rule.\nSection 2. Fees. (a) Nobody pays twice.\n(1) Children pay half.\n(2) Pupils too.\nSection 3. End.'))
      .toEqual(['1 Section 1', '1 Section 2', '2 (1)', '2 (2)', '1 Section 3'])
  })

  it('a reference to a section is none', () => {
    expect(levelsOf('1. The fare follows from\nSec. 5 of the Railway Act.\n2. It is printed.')).toEqual(['1 1', '2 -', '1 2'])
  })

  it('a table of contents that a sentence announces, and whose entries say Sec. where the headings do not', () => {
    expect(levelsOf([
      'Night Trains Act', '1. Short title; contents', 'The table of contents of this Act is as follows:',
      'Sec. 1. Short title; contents.', 'Sec. 2. Berths.', 'PART I—Fares', 'Sec. 11. Children.', 'Sec. 12. Groups.', 'PART II—Council', 'Sec. 21. Members.',
      '2. Berths', 'Every berth has a number.', 'PART I—Fares', '11. Children', 'Children pay half.', '12. Groups', 'Groups pay less.',
    ].join('\n'))).toEqual([
      '1 -', '1 1', '2 -', ...Array<string>(7).fill('1 noise'), '1 2', '2 -', '1 PART I', '2 11', '3 -', '2 12', '3 -',
    ])
  })

  it('a paragraph that ends in bold announces its list', () => {
    expect(levelsOf('**Members:**\n\n- the mayor\n- the treasurer\n\nThey meet in May.')).toEqual(['1 -', '2 -', '2 -', '1 -'])
  })
})

describe('C16 what closes a list', () => {
  it('a paragraph below its last item is the section\'s, when no item has paragraphs of its own', () => {
    expect(levelsOf('一、任务\n（一）修路。新修道路三十公里。\n（二）架桥。新架桥梁两座。\n各镇每季度报送进展情况。\n二、经费\n由县财政安排。'))
      .toEqual(['1 一', '2 （一）', '2 （二）', '2 -', '1 二', '2 -'])
    expect(levelsOf('I. Tasks\n1. Mend the road. It is long.\n2. Mend the bridge. It is old.\nAll towns report in May.\nII. Money\nThe state pays.'))
      .toEqual(['1 I', '2 1', '2 2', '2 -', '1 II', '2 -'])
  })

  it('it is the item\'s own where others have such paragraphs too, where the list goes on below, and in articles', () => {
    expect(levelsOf('I. Tasks\n1. Mend the road.\nIt is long.\n2. Mend the bridge.\nIt is old.\nII. Money\nThe state pays.'))
      .toEqual(['1 I', '2 1', '3 -', '2 2', '3 -', '1 II', '2 -'])
    expect(levelsOf('I. Tasks\n1. Mend the road.\n2. Mend the bridge.\nIt is old.\n3. Mend the roof.')).toEqual(['1 I', '2 1', '2 2', '3 -', '2 3'])
    expect(levelsOf('第一条 本县修路。\n第二条 本县架桥。\n桥梁每年检查。')).toEqual(['1 第一条', '1 第二条', '2 -'])
  })
})

describe('C18 a list that a paragraph announced', () => {
  it('goes on at its level after a paragraph between its items, within its section', () => {
    expect(levelsOf('I. Boats\nThe state will:\n• mend the piers.\nPiers are old.\n• dredge the harbours.\n• mark the channels.\nII. Nets\nNets are lent.\n• Each village has one.\n1. End. It ends.'))
      .toEqual(['1 I', '2 -', '3 -', '2 -', '3 -', '3 -', '1 II', '2 -', '2 -', '2 1'])
  })
})

describe('C19 an introduction that lists the sections by name', () => {
  const text = 'Night Trains\nIntroduction\nTrains run.\nWhy\nPeople travel.\nThemes\nThese are:\n• Fares\n• Berths\n• Stations\nFares\nFares fall.\nBerths\nBerths grow.\nStations\nStations open.\nEnd\nIt ends.'
  const heading = (line: string, level: number) => hint(text, `\n${line}\n`, 'heading', level)
  const hints = [hint(text, 'Night Trains', 'heading', 1), ...['Why', 'Themes', 'Fares', 'Berths', 'Stations', 'End'].map(line => heading(line, 3)), heading('Introduction', 2)]
    .map(({ start, ...rest }) => ({ ...rest, start: text.charAt(start) === '\n' ? start + 1 : start }))

  it('holds its own parts, and the named sections stand beside it', () => {
    expect(outlineOf(text, hints)).toEqual([
      'heading Night Trains',
      'heading Introduction',
      '  paragraph Trains run.',
      '  heading Why',
      '    paragraph People travel.',
      '  heading Themes',
      '    paragraph These are:',
      '      item • Fares',
      '      item • Berths',
      '      item • Stations',
      ...['Fares', 'Berths', 'Stations', 'End'].flatMap((name, i) => [`heading ${name}`, `  paragraph ${['Fares fall.', 'Berths grow.', 'Stations open.', 'It ends.'][i]}`]),
    ])
  })
})

describe('C17 a Chinese title set in several lines', () => {
  it('is one clause, with blank lines between them too', () => {
    expect(outlineOf('海棠县人民政府关于推广\n\n夜间公交试点经验的通知\n\n海政发〔2025〕3号\n\n各镇人民政府：\n\n一、推广内容\n\n延长末班车时间。\n\n二、工作要求\n\n按月报送。').slice(0, 3)).toEqual([
      'heading 海棠县人民政府关于推广 夜间公交试点经验的通知',
      'paragraph 海政发〔2025〕3号',
      'paragraph 各镇人民政府：',
    ])
    expect(outlineOf('海棠县公安局 海棠县交通局\n关于夜间公交\n若干问题的规定\n\n第一条 为了方便出行，制定本规定。\n第二条 末班车不早于十一时。')[0])
      .toBe('heading 海棠县公安局 海棠县交通局 关于夜间公交 若干问…')
  })

  it('a title that is whole takes no line below it', () => {
    expect(outlineOf('关于推广夜间公交的通知\n\n夜间公交实施方案\n\n一、目标\n\n全县通车。\n\n二、措施\n\n增购车辆。').slice(0, 2)).toEqual([
      'heading 关于推广夜间公交的通知',
      'heading 夜间公交实施方案',
    ])
  })
})

describe('C20 text that came through other programs', () => {
  const wrapped = [
    'Night trains leave each seat of government at nine in the evening, and',
    'they stop at every town that has more than ten thousand people. Berths',
    'are sold until the minute of departure at the price of the day before,',
    'and whoever travels with children pays for one of them only.', '',
    '-   Each train has a car for bicycles, which are carried free of charge',
    '    on all days but the first and the last one of the school holidays.',
    '-   Each train has a kitchen.', '',
    'Where a bridge is closed the railway runs buses, which wait for trains',
    'that are late by less than an hour and carry bicycles as the trains do.',
  ].join('\n')

  it('lines are joined whatever the length of a title or an address among them', () => {
    const title = 'A Plan for Night Trains between the Seats of Government of All Twelve Provinces and the Coast'
    const address = `https://trains.example/${'night/'.repeat(24)}`
    const linked = wrapped.replace(/people\. Berths\nare sold .*/, `[people](https://trains.example/${'night/'.repeat(20)})\nwho travel. Berths are sold until the minute of departure for the price,`)
    expect(levelsOf(`${linked}\n\n${wrapped}`)).toHaveLength(8)
    expect(levelsOf(`${title}\n\n${wrapped}`)).toHaveLength(5)
    expect(levelsOf(`${wrapped}\n\n${wrapped}\n\n${address}`)).toHaveLength(9)
  })

  it('a whole order in one line is cut at its sections and at the lettered parts of a sentence', () => {
    const filler = 'which the railways shall do within a year and report upon in the same month in each of the twelve provinces'
    expect(levelsOf([
      'Order on Night Trains It is ordered as follows: Section 1. Purpose. Every capital is reached by night, as section 3. says, and (a) remark is no part.',
      `Sec. 2. Duties. The railways shall: (a) lend cars to (i) other railways, and (ii) museums, ${filler}; (b) sell berths, ${filler}; (c) keep kitchens, ${filler}; and (d) carry bicycles, ${filler}.`,
      `Sec. 3. Reports. The council reports each May, ${filler}. ${'It hears those who travel. '.repeat(40)}`,
    ].join(' '))).toEqual(['1 -', '1 -', '1 Section 1', '1 Sec. 2', '2 (a)', '2 (b)', '2 (c)', '2 (d)', '1 Sec. 3'])
  })

  it('a heading after which the numbers begin again holds them', () => {
    expect(levelsOf('Two things change.\n\n1. Trains run at night.\n\n2. Berths are cheap.\n\nHow We Do It\n\nThe council acts on:\n\n1. Fares. They fall.\n\n2. Berths. They grow.\n\n3. Food. It is warm.'))
      .toEqual(['1 -', '1 1', '1 2', '1 -', '2 -', '2 1', '2 2', '2 3'])
  })

  it('headings are guessed where the file declared the title only', () => {
    const text = '# Night Trains\n\nTrains run at night.\n\n**FARES**\n\nFares fall by half within two years.\n\n**BERTHS**\n\nBerths grow by a tenth each year.\n\n**STATIONS**\n\nStations open until midnight.'
    expect(outlineOf(text, [hint(text, '# Night Trains', 'heading', 1)])).toEqual([
      'heading # Night Trains', 'paragraph Trains run at night.',
      'heading **FARES**', '  paragraph Fares fall by half withi…', 'heading **BERTHS**', '  paragraph Berths grow by a tenth e…',
      'heading **STATIONS**', '  paragraph Stations open until midn…',
    ])
  })
})

describe('C21 what files declare and what they do not', () => {
  it('lines in bold are headings below the declared ones', () => {
    const text = '# Night Trains\n\n## 6. Carrying Out\n\nThe council acts.\n\n**Fares and Berths**\n\nFares fall by half within two years of this plan.\n\n**Stations**\n\nStations open until midnight, except in winter.\n\n## 7. Reports\n\nIt reports each May.'
    expect(levelsAndKindsOf(text, [hint(text, '# Night Trains', 'heading', 1), hint(text, '## 6. Carrying Out', 'heading', 2), hint(text, '## 7. Reports', 'heading', 2)]))
      .toEqual(['1 heading', '1 heading', '2 paragraph', '2 heading', '3 paragraph', '2 heading', '3 paragraph', '1 heading', '2 paragraph'])
  })

  it('a number or date of a paper is no heading, whatever the file says', () => {
    const text = '关于夜间公交的通知\n海交发〔2025〕3号\n各镇：\n一、目标\n全县通车。\n二、措施\n增购车辆。'
    expect(levelsAndKindsOf(text, [hint(text, '关于夜间公交的通知', 'heading', 1), hint(text, '海交发〔2025〕3号', 'heading', 2)]))
      .toEqual(['1 heading', '1 paragraph', '1 paragraph', '1 heading', '2 paragraph', '1 heading', '2 paragraph'])
  })

  it('days that a paper is divided by are headings, one day or a stretch of days below its title is none', () => {
    const days = ['4 May 2026', '5 May 2026', '8 May 2026']
    const text = ['Papers of the House', 'Rome, 4-8 May 2026', ...days.flatMap(day => [day, 'Boats were counted.'])].join('\n')
    const hints = ['Papers of the House', 'Rome, 4-8 May 2026'].map((line, i) => hint(text, line, 'heading', i + 1))
    const at = (day: string) => text.indexOf(`\n${day}`) + 1
    const dated = days.map(day => ({ kind: 'heading' as const, level: 3, start: at(day), end: at(day) + day.length }))
    expect(levelsAndKindsOf(text, [...hints, ...dated])).toEqual(['1 heading', '1 paragraph', '1 heading', '2 paragraph', '1 heading', '2 paragraph', '1 heading', '2 paragraph'])
    expect(levelsAndKindsOf(text, [...hints, ...dated.slice(0, 2)]).filter(found => found.endsWith('heading'))).toEqual(['1 heading'])
  })

  it('one day that stands below several titles divides nothing', () => {
    const text = ['Boats', 'Trams', 'Bridges'].map(title => `${title}\n4 May 2026\nThey were counted.`).join('\n')
    const hints = [...text.matchAll(/^(?:Boats|Trams|Bridges|4 May 2026)$/gm)].map(({ 0: line, index }) => ({ kind: 'heading' as const, level: line.startsWith('4') ? 2 : 1, start: index, end: index + line.length }))
    expect(levelsAndKindsOf(text, hints).filter(found => found.endsWith('heading'))).toHaveLength(3)
  })
})

describe('C22 paragraphs beside lists', () => {
  it('are the item\'s where the list goes on below, or other items have some, though a colon announced the list', () => {
    expect(levelsOf('第一条 文件有：\n（一）运行规程\n规程写明各站时刻。\n（二）运行记录\n记录写明晚点原因。\n第二条 措施如下：\n（一）每站清场；\n确有困难的，可以延后；\n（二）每车清点。\n第三条 本规定自发布之日起施行。'))
      .toEqual(['1 第一条', '2 （一）', '3 -', '2 （二）', '3 -', '1 第二条', '2 （一）', '3 -', '2 （二）', '1 第三条'])
  })

  it('all stand beside a list that an unlabelled paragraph announced', () => {
    expect(levelsOf('I. Aims\nThe council wants to:\n(a) open the stations;\n(b) lend the cars.\nCars are old.\nStations are closed.\nII. Means\nIt has few.'))
      .toEqual(['1 I', '2 -', '2 (a)', '2 (b)', '2 -', '2 -', '1 II', '2 -'])
  })
})

describe('C24 slanted labels in brackets', () => {
  it('are labels, with or without the strokes of a table behind them', () => {
    expect(levelsOf('# Rule on Boats\n\nThe committee looks at\n\n(_i_)|  |  whether boats float;\n\n(_ii_)|  |  whether they carry lamps, and\n\n(*a*) how many;\n\n(*b*) how bright.'))
      .toEqual(['1 -', '1 -', '1 (i)', '1 (ii)', '2 (a)', '2 (b)'])
    expect(levelsOf('# Rule on Boats\n\n(_see_) what is said of piers.').at(-1)).toBe('1 -')
  })
})

describe('C23 labels behind tags in Markdown', () => {
  it('are labels', () => {
    expect(levelsOf('# Order on Boats\n\n<span style="text-decoration: underline">Section 1.  Policy.</span> Boats are clean.\n\n<u>Sec. 2. Costs.</u> (a) They are low.\n\n(b) They fall.\n\n<b>Sec. 3. Ends.</b> It ends in May.'))
      .toEqual(['1 -', '1 Section 1', '1 Sec. 2', '2 (a)', '2 (b)', '1 Sec. 3'])
  })
})
