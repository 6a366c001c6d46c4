import { describe, expect, it } from 'vitest'
import { outlineOf } from '../outline.ts'

const ordinance = [
  '夜間図書館の利用に関する条例', '', '(目的)', '', '第1条　この条例は、夜間図書館の利用について必要な事項を定めることを目的とする。', '',
  '(開館時間)', '', '第2条　開館時間は、次に掲げるとおりとする。', '', '(1)　平日　午後五時から午後十時まで', '', '(2)　休日　正午から午後八時まで', '',
  '第3条　館長は、前条の時間を変更することができる。', '',
  '(委任)', '', '第4条　この条例の施行に関し必要な事項は、規則で定める。', '', '附　則', '', 'この条例は、令和九年四月一日から施行する。',
]

const tree = (open: string, close: string) => [
  'heading 夜間図書館の利用に関する条例',
  `heading ${open}目的${close}`, '  item [第1条] 第1条 この条例は、夜間図書館の利用について必要…',
  `heading ${open}開館時間${close}`, '  item [第2条] 第2条 開館時間は、次に掲げるとおりとする。', '    item [(1)] (1) 平日 午後五時から午後十時まで', '    item [(2)] (2) 休日 正午から午後八時まで',
  '  item [第3条] 第3条 館長は、前条の時間を変更することができる…',
  `heading ${open}委任${close}`, '  item [第4条] 第4条 この条例の施行に関し必要な事項は、規則で…',
  'heading 附 則', '  paragraph この条例は、令和九年四月一日から施行する。',
]

describe('a line in brackets right above an article', () => {
  it('is the heading of that article and of those below it without one; what law says of itself at its end stands beside them', () => {
    expect(outlineOf(ordinance.join('\n'))).toEqual(tree('(', ')'))
    expect(outlineOf(ordinance.filter(line => line !== '').map(line => line.replace(/^\((\p{Script=Han}+)\)$/u, '（$1）')).join('\n'))).toEqual(tree('（', '）'))
  })

  it('stands in the chapter, and the law’s end beside the chapters', () => {
    const chapters = ['夜間図書館条例', '第1章　総則', '(目的)', '第1条　夜間図書館を設ける。', '(名称)', '第2条　名称は、月の館とする。', '第2章　職員', '(館長)', '第3条　館長を置く。', '附則', '(施行期日)', '第1条　この条例は、公布の日から施行する。']
    expect(outlineOf(chapters.join('\n'))).toEqual([
      'heading 夜間図書館条例', 'heading [第1章] 第1章 総則', '  heading (目的)', '    item [第1条] 第1条 夜間図書館を設ける。', '  heading (名称)', '    item [第2条] 第2条 名称は、月の館とする。',
      'heading [第2章] 第2章 職員', '  heading (館長)', '    item [第3条] 第3条 館長を置く。', 'heading 附則', '  heading (施行期日)', '    item [第1条] 第1条 この条例は、公布の日から施行する。',
    ])
  })

  it('is none where remarks below articles are set so', () => {
    const remarks = ['第一条　修桥。', '（市交通局负责）', '第二条　修路。', '（县公路局负责）', '第三条　植树。', '（林业局负责）']
    expect(outlineOf(remarks.join('\n'))).toEqual(['item [第一条] 第一条 修桥。', '  paragraph （市交通局负责）', 'item [第二条] 第二条 修路。', '  paragraph （县公路局负责）', 'item [第三条] 第三条 植树。', '  paragraph （林业局负责）'])
  })
})
