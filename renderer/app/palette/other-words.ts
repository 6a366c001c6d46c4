/** Words that people bring along from other programs, and the beginnings of ours that mean the same, in each language. */
const oursByOther: readonly (readonly [others: string, ours: readonly string[]])[] = [
  // NVivo, MAXQDA, ATLAS.ti: what is given to a passage, the passage, what is written beside it.
  ['code codes coding node nodes label labels category categories 编码 代码 节点 标签 类别', ['theme', 'tag', '主题']],
  ['tag tags', ['theme']],
  ['annotate annotation annotations mark marker 高亮 划线 标记', ['highlight', '标注']],
  ['quotation quotations quote quotes segment segments snippet 片段 引用 语段', ['excerpt', '摘录']],
  ['comment comments note notes 批注 注释 备注 笔记', ['memo', 'journal', '备忘', '日志']],
  ['diary log 日记', ['journal', '日志']],
  ['split 拆分', ['divide', '分到']],
  ['crosstab crosstabs 交叉表 矩阵', ['compare', '比较']],
  // Editors and browsers.
  ['export report download 报告 下载', ['hand out', 'save', '导出', '另存']],
  ['import upload load add 上传 添加', ['bring in', 'take over', '导入']],
  ['preferences options configuration 首选项 偏好 选项', ['settings', '设置']],
  ['hotkey hotkeys keybindings keyboard 热键', ['shortcuts', 'keys', '快捷键']],
  ['job jobs task tasks progress queue 进度 作业', ['work', '任务']],
  ['message messages notification notifications 消息 提示', ['notices', '通知']],
  ['toc contents navigation sidebar 大纲 侧栏', ['outline', '目录']],
  ['minimap map overview 缩略图', ['portrait', '缩略']],
  ['focus zen distraction 专注 禅', ['only the text', '只看']],
  ['night 夜间 黑暗', ['dark', '深色']],
  ['search query 搜索 查询', ['find', 'saved searches', '检索', '查找']],
  ['bookmark favourite favorite flag 收藏 书签', ['star', '星标']],
  ['zoom font size 缩放 字体', ['larger', 'smaller', 'usual text size', '放大', '缩小', '字号']],
  ['erase trash 删掉', ['delete', 'remove', '删除', '移除']],
  ['revert rollback 还原', ['undo', 'backups', '撤销', '备份']],
]

const ours = new Map(oursByOther.flatMap(([others, mean]) => others.split(' ').map(other => [other, mean] as const)))

/** Fewer letters than this begin too many words. */
const shortest = 3

/** How a command may be called here that other programs call by this word, or by one that begins with it; nothing for a word of our own. */
export function ourWordsFor(word: string): readonly string[] {
  const isLatin = /^[a-z]/.test(word)
  return [...ours].filter(([other]) => other === word || (isLatin && word.length >= shortest && other.startsWith(word))).flatMap(([, mean]) => mean)
}
