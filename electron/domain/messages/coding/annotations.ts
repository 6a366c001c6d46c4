import type { Messages } from '../message.ts'

/** Highlights: the names of what is done to them, and why a range can't be highlighted. */
export const annotationsMessages = {
  'annotations.highlight': ['Highlight', '标注'],
  'annotations.highlightWithTheme': ['Highlight with “{theme}”', '标注并标记主题“{theme}”'],
  'annotations.highlightWithThemes': [
    'Highlight with “{theme}” and {more, plural, one {# more theme} other {# more themes}}',
    '标注并标记“{theme}”等 {total} 个主题',
  ],
  'annotations.tag': ['Tag {count, plural, one {# highlight} other {# highlights}} with “{theme}”', '为 {count, number} 处标注标记主题“{theme}”'],
  'annotations.tagWithThemes': [
    'Tag {count, plural, one {# highlight} other {# highlights}} with “{theme}” and {more, plural, one {# more theme} other {# more themes}}',
    '为 {count, number} 处标注标记“{theme}”等 {total} 个主题',
  ],
  'annotations.untag': [
    'Take “{theme}” off {count, plural, one {# highlight} other {# highlights}}',
    '取消 {count, number} 处标注的主题“{theme}”',
  ],
  'annotations.untagThemes': [
    'Take {total, plural, one {# theme} other {# themes}} off {count, plural, one {# highlight} other {# highlights}}',
    '取消 {count, number} 处标注的 {total, number} 个主题',
  ],
  'annotations.retag': ['Change the themes of {count, plural, one {# highlight} other {# highlights}}', '更改 {count, number} 处标注的主题'],
  'annotations.retagStar': ['Change themes and star of {count, plural, one {# highlight} other {# highlights}}', '更改 {count, number} 处标注的主题和星标'],
  'annotations.star': ['Star {count, plural, one {# highlight} other {# highlights}}', '为 {count, number} 处标注加星标'],
  'annotations.unstar': ['Take the star off {count, plural, one {# highlight} other {# highlights}}', '取消 {count, number} 处标注的星标'],
  'annotations.settle': ['Say where a highlight stands in the new text', '确定标注在新文本中的位置'],
  'annotations.leave': [
    'Leave {count, plural, one {# highlight} other {# highlights}} with the earlier text',
    '将 {count, number} 处标注保留在旧文本中',
  ],
  'annotations.resize': ['Move the edges of a highlight', '调整标注范围'],
  'annotations.split': ['Split a highlight', '拆分标注'],
  'annotations.merge': ['Merge {count, plural, one {# highlight} other {# highlights}} into one', '合并 {count, number} 处标注'],
  'annotations.splitOutside': [
    'There must be words of the highlight on both sides of the place where it is split. Nothing was changed. Choose a place within it.',
    '拆分处两侧都须有标注文字。未作任何更改，请在标注内部选择位置。',
  ],
  'annotations.mergeOne': [
    'Merging takes at least two highlights that are still there. Nothing was changed. Choose another one.',
    '合并至少需要两处仍存在的标注。未作任何更改，请再选择一处。',
  ],
  'annotations.mergeApart': [
    'These highlights stand in different texts, so they can’t become one. Nothing was changed. Choose highlights of one document.',
    '这些标注位于不同的文本，无法合并。未作任何更改，请选择同一文件中的标注。',
  ],
  'annotations.mergeMemos': [
    'The memos of these highlights are too long for one. Nothing was changed. Shorten them, or merge fewer highlights.',
    '这些标注的备忘合在一起过长。未作任何更改，请缩短备忘或减少合并的标注。',
  ],
  'annotations.unsettledFirst': [
    'This highlight still stands in an earlier text and waits for review. Nothing was changed. Say where it stands in the new text first.',
    '该标注仍在旧文本中，等待核对。未作任何更改，请先确定它在新文本中的位置。',
  ],
  'annotations.remove': ['Delete {count, plural, one {# highlight} other {# highlights}}', '删除 {count, number} 处标注'],

  'annotations.stage.changing': ['Highlights', '标注'],
  'annotations.writerDied': [
    'Writing this change ended unexpectedly, most likely for want of memory. Nothing of it was kept, and the project is as it was. Try again, with fewer highlights at a time.',
    '写入此更改时意外中断，多半是内存不足。未保存任何更改，项目保持原样。请重试，每次少选一些标注。',
  ],
  'annotations.writerDiedAfter': [
    'This change was made and is saved, but writing it ended unexpectedly right after that. Nothing is lost; undo takes it back.',
    '此更改已完成并保存，但写入过程随后意外中断。没有丢失任何内容，可以撤销。',
  ],

  'annotations.beyondText': [
    'The range {start}–{end} goes beyond the text, which ends at {length}. Nothing was changed. Choose a range within the text.',
    '范围 {start}–{end} 超出正文，正文止于 {length}。未作任何更改，请选择正文之内的范围。',
  ],
  'annotations.emptyRange': [
    'The range {start}–{end} holds no text. Nothing was changed. The end must come after the start.',
    '范围 {start}–{end} 不含任何文字。未作任何更改，终点须在起点之后。',
  ],
  'annotations.splitCharacter': [
    'Position {offset} lies inside a single character ({character}). Nothing was changed. Begin and end the range between characters.',
    '位置 {offset} 位于一个字符（{character}）的内部。未作任何更改，请让范围在字符之间起止。',
  ],
  'annotations.documentRemoved': [
    'This document was removed from the project, so it can’t be highlighted. Nothing was changed. Undo its removal first.',
    '该文件已从项目中移除，无法标注。未作任何更改，请先撤销移除操作。',
  ],
  'annotations.unknownDocument': [
    'This document is not in the project. Nothing was changed. Choose one from the library.',
    '项目中没有这份文件。未作任何更改，请从文件库中选择。',
  ],
  'annotations.unknown': [
    'This highlight is not there any more. Nothing was changed. Undo brings a deleted highlight back.',
    '该标注已不存在。未作任何更改。撤销可恢复已删除的标注。',
  ],
  'annotations.idTaken': [
    'A highlight with this number exists already. Nothing was changed. Try again.',
    '已存在相同编号的标注。未作任何更改，请重试。',
  ],
  'annotations.unknownTheme': [
    'This theme is not in the codebook any more. Nothing was changed. Choose another theme, or undo its deletion.',
    '主题体系中已没有该主题。未作任何更改，请选择其他主题，或撤销删除操作。',
  ],
} as const satisfies Messages
