import type { Messages } from '../message.ts'

export const importingMessages = {
  'importing.archive': [
    'This is an archive, not a document. Unpack it and bring in the files inside.',
    '这是压缩包，不是文件正文。请先解压，再导入其中的文件。',
  ],
  'importing.brokenEncoding': [
    'This file is most likely written in {encoding}, but in line {line, number} there are bytes that are no character of it. Nothing of it was stored. Get a whole copy, choose another encoding, or save it as UTF-8 in an editor, and bring it in again.',
    '此文件很可能为 {encoding} 编码，但第 {line, number} 行有无法识别的字节，未保存任何内容。请获取完整的文件、选择其他编码，或用编辑器另存为 UTF-8，再重新导入。',
  ],
  'importing.changedMeanwhile': [
    'This file was changed by another program while it was being read. Nothing of it was stored. Bring it in again.',
    '读取过程中，此文件被其他程序修改，未保存任何内容。请重新导入。',
  ],
  'importing.database': [
    'This is a database, not a document. If it is a Clausebook project, open it as a project.',
    '这是数据库，不是文件正文。如果它是 Clausebook 项目，请用“打开项目”打开。',
  ],
  'importing.emptyFile': ['This file is empty: 0 bytes. Nothing was stored.', '此文件为空（0 字节），未保存任何内容。'],
  'importing.encrypted': [
    'This file is locked with a password. Open it in its own program, save a copy without the password, and bring that in.',
    '此文件设有密码。请在原程序中打开，另存一份不带密码的副本，再导入。',
  ],
  'importing.epub.locked': [
    'This book is locked by its seller (DRM), so its text can’t be read here. Nothing of it was stored. Bring in a copy that is not locked, or the plan as its publisher’s PDF, Word file or web page.',
    '此电子书受版权保护（DRM）加密，无法读取正文，未保存任何内容。请导入未加密的版本，或发布机构提供的 PDF、Word 文件或网页。',
  ],
  'importing.image': [
    'This is a picture: there is no text in it to read. Bring in the text itself, or a text made by a scanning program.',
    '这是图片，其中没有可读取的文字。请导入文字本身，或经文字识别得到的文本。',
  ],
  'importing.mail': [
    'This is an e-mail, not a document. Nothing of it was stored. Open it in a mail program, save what is attached to it, or print its text to PDF, and bring that in.',
    '这是电子邮件，不是文件正文，未保存任何内容。请用邮件程序打开，另存其中的附件，或将正文打印为 PDF，再导入。',
  ],
  'importing.noPage': [
    'There is no web page in this file, though it says that it is a saved one. Nothing was stored. Open the page in a browser, save it again, and bring that in.',
    '此文件自称是保存的网页，但其中没有网页，未保存任何内容。请在浏览器中打开该网页，重新保存后再导入。',
  ],
  'importing.noText': [
    'There is no text in this file, only white space or markup. Nothing was stored.',
    '此文件中没有文字，只有空白或标记，未保存任何内容。',
  ],
  'importing.notTheChosenEncoding': [
    'This file is not {encoding}: its first wrong byte is in line {line, number}. Nothing of it was stored. Bring it in again without choosing an encoding, or with another one.',
    '此文件不是 {encoding} 编码：第 {line, number} 行出现第一个错误字节，未保存任何内容。请不指定编码，或换一种编码重新导入。',
  ],
  'importing.notText': [
    'This file holds no readable text. Bring in text (.txt), Markdown (.md), a web page (.html), a PDF with text in it, a Word file (.docx), OpenDocument (.odt), RTF or EPUB.',
    '此文件中没有可读取的文字。请导入纯文本（.txt）、Markdown（.md）、网页（.html）、含文字的 PDF、Word 文件（.docx）、OpenDocument（.odt）、RTF 或 EPUB。',
  ],
  'importing.notYet': [
    '{format} files can’t be read yet in this version. Save it as DOCX, PDF or a web page, and bring that in.',
    '当前版本还不能读取 {format} 文件。请另存为 DOCX、PDF 或网页，再导入。',
  ],
  'importing.passedOver': [
    'In a folder, files of this kind ({ending}) are passed over: plans are TXT, Markdown, HTML, DOCX, ODT, RTF, PDF or EPUB files. If it is text to be read, choose the file by itself.',
    '导入文件夹时会略过此类文件（{ending}）：方案文件应为 TXT、Markdown、HTML、DOCX、ODT、RTF、PDF 或 EPUB。如果它是要阅读的文本，请单独选择该文件。',
  ],
  'importing.qualitativeCodebook': [
    'This is the codebook of a program for qualitative analysis, not a document. Save it there as CSV with the columns path, definition, color and shortcut, and bring that in as a codebook.',
    '这是质性分析软件的编码本，不是文件正文。请在该软件中将其另存为含 path、definition、color、shortcut 各列的 CSV，再作为主题体系导入。',
  ],
  'importing.qualitativeProject': [
    'This is a project of a program for qualitative analysis, not a document. Save the documents themselves out of that program, as DOCX, PDF or text, and bring those in.',
    '这是质性分析软件的项目，不是文件正文。请在该软件中将其中的文件另存为 DOCX、PDF 或文本，再导入这些文件。',
  ],
  'importing.oddLength': [
    'This file ends in the middle of a character, so it can’t be read as {encoding}. Nothing of it was stored. Get a whole copy, or choose another encoding.',
    '此文件在一个字符中间结束，无法按 {encoding} 读取，未保存任何内容。请获取完整的文件，或选择其他编码。',
  ],
  'importing.packed.damaged': [
    'This file is damaged: its parts can’t be unpacked or read. Nothing of it was stored. Open it in its own program and save it again, or get a fresh copy.',
    '此文件已损坏，其中的内容无法解包或读取，未保存任何内容。请在原程序中打开后重新保存，或获取新的副本。',
  ],
  'importing.packed.doctype': [
    'This file declares entities of its own (a DOCTYPE), which no office program writes and attacks rely on. Nothing of it was stored. Open it in its own program and save it again.',
    '此文件自带实体声明（DOCTYPE），办公软件不会这样写，攻击常用此法。未保存任何内容。请在原程序中打开后重新保存。',
  ],
  'importing.packed.tooDeep': [
    'This file is nested more than {limit, number} levels deep, which no ordinary document is. Nothing of it was stored. Copy its text from its own program and paste it here.',
    '此文件的嵌套超过 {limit, number} 层，不是正常的文件，未保存任何内容。请在原程序中复制文字，再粘贴到这里。',
  ],
  'importing.packed.tooLarge': [
    'Unpacked, this file or a part of it would be larger than any ordinary document ({megabytes, number} MB at most, and no part that repeats itself without end). Nothing of it was stored. Save its text as plain text (UTF-8) and bring that in.',
    '此文件或其中一部分解包后过大，不是正常的文件（最多 {megabytes, number} MB，且不得无限重复），未保存任何内容。请将文字另存为纯文本（UTF-8）再导入。',
  ],
  'importing.packed.tooManyElements': [
    'This file’s markup has more than {limit, number} elements, which no ordinary document has. Nothing of it was stored. Copy its text from its own program and paste it here.',
    '此文件的标记超过 {limit, number} 个元素，不是正常的文件，未保存任何内容。请在原程序中复制文字，再粘贴到这里。',
  ],
  'importing.packed.tooManyEntries': [
    'More than {limit, number} parts are packed in this file, which no ordinary document has. Nothing of it was stored. Save its text as plain text (UTF-8) and bring that in.',
    '此文件中打包了超过 {limit, number} 个部分，不是正常的文件，未保存任何内容。请将文字另存为纯文本（UTF-8）再导入。',
  ],
  'importing.packed.unsafe': [
    'Parts of this file overlap, are listed twice, or have names that lead outside it: no office program writes that. Nothing of it was stored. Get a fresh copy from its publisher.',
    '此文件中有的部分相互重叠、重复列出，或名称指向文件之外，办公软件不会这样写。未保存任何内容。请向发布者获取新的副本。',
  ],
  'importing.pdfBroken': [
    'This PDF is damaged: no page of it can be read. Nothing of it was stored. Get a whole copy; or open it in a PDF program, print it to a new PDF, and bring that in.',
    '此 PDF 已损坏，没有一页可以读取，未保存任何内容。请获取完整的文件；或用 PDF 程序打开，打印为新的 PDF 再导入。',
  ],
  'importing.pdfLocked': [
    'This PDF opens only with a password. Enter it to bring the file in; it is used once and not kept. Nothing was stored so far.',
    '此 PDF 需要密码才能打开。请输入密码后导入；密码只使用一次，不会保存。目前未保存任何内容。',
  ],
  'importing.pdfProtected': [
    'This PDF is protected in a way that no password opens here. Nothing of it was stored. Open it in the program it is meant for, and save or print its text as an unprotected PDF or as plain text.',
    '此 PDF 采用的保护方式无法用密码打开，未保存任何内容。请在其专用程序中打开，另存或打印为不受保护的 PDF 或纯文本。',
  ],
  'importing.pdfScan': [
    'This PDF holds pictures of pages and no text. Nothing of it was stored. Run it through a program that recognises text (OCR), save the result as PDF or text, and bring that in.',
    '此 PDF 只有页面图像，没有文字，未保存任何内容。请先用文字识别（OCR）程序处理，存为 PDF 或文本后再导入。',
  ],
  'importing.pdfTooManyPages': [
    'This PDF has {pages, number} pages; one document may have {limit, number}. Nothing of it was stored. Split it and bring in the parts.',
    '此 PDF 共 {pages, number} 页，超过单个文件的上限 {limit, number} 页，未保存任何内容。请拆分后再导入。',
  ],
  'importing.pdfUnknownLetters': [
    'The fonts of this PDF do not say which letters they show, so its text can’t be read. Nothing of it was stored. Run it through a program that recognises text (OCR), and bring in the result.',
    '此 PDF 的字体没有说明所显示的是哪些字符，无法读取文字，未保存任何内容。请用文字识别（OCR）程序处理后再导入。',
  ],
  'importing.pdfWrongPassword': [
    'This PDF does not open with that password. Nothing was stored. Check capital letters and the keyboard’s language, and enter it again.',
    '密码不正确，此 PDF 无法打开，未保存任何内容。请检查大小写和输入法，再重新输入。',
  ],
  'importing.rtf.binary': [
    'This RTF file is damaged: a picture or object in it is said to be longer than the whole file. Nothing of it was stored. Open it in a word processor, save it again, and bring that in.',
    '此 RTF 文件已损坏：其中某个图片或对象声称的长度超过整个文件，未保存任何内容。请用文字处理软件打开并重新保存，再导入。',
  ],
  'importing.rtf.tooDeep': [
    'This RTF file’s groups are nested more than {limit, number} levels deep, which no word processor writes. Nothing of it was stored. Save its text as plain text (UTF-8) and bring that in.',
    '此 RTF 文件的分组嵌套超过 {limit, number} 层，不是文字处理软件正常生成的，未保存任何内容。请将文字另存为纯文本（UTF-8）再导入。',
  ],
  'importing.tookTooLong': [
    'Reading this file was stopped after {seconds, number} seconds. Nothing of it was stored, and the other files go on. Save its text as plain text (UTF-8) and bring that in.',
    '读取此文件超过 {seconds, number} 秒，已停止。未保存任何内容，其他文件继续处理。请将文字另存为纯文本（UTF-8）再导入。',
  ],
  'importing.scriptedPage': [
    'There is no text in this page: a script writes it when a browser shows the page. Nothing was stored. Open it in a browser, print it to PDF or copy its text, and bring that in.',
    '此网页文件中没有文字：文字由脚本在浏览器显示时写入。未保存任何内容。请在浏览器中打开，打印为 PDF 或复制文字，再导入。',
  ],
  'importing.shiftedEncoding': [
    'This text is written in {encoding}, an encoding of old mail programs, which can’t be read. Nothing of it was stored. Open it in a text editor or browser that knows this encoding, save it as UTF-8, and bring that in.',
    '此文本为 {encoding} 编码（旧邮件程序所用），无法读取，未保存任何内容。请用支持该编码的文本编辑器或浏览器打开，另存为 UTF-8，再导入。',
  ],
  'importing.showsAnotherPage': [
    'There is no text in this page itself: it shows another page or file in a frame. Nothing was stored. Open it in a browser, open what the frame shows in a tab of its own, save that or print it to PDF, and bring that in.',
    '此网页本身没有文字：它在框架中显示另一个网页或文件。未保存任何内容。请在浏览器中打开，在新标签页中打开框架内的页面，将其保存或打印为 PDF，再导入。',
  ],
  'importing.tooDeep': [
    'This page’s markup is nested more than {limit, number} levels deep, which no ordinary page is. Nothing of it was stored. Copy its text from a browser and paste it here.',
    '此网页的标记嵌套超过 {limit, number} 层，不是正常的网页，未保存任何内容。请在浏览器中复制文字，再粘贴到这里。',
  ],
  'importing.tooLarge': [
    'This file is larger than {megabytes, number} MB, the most that one file may have. Nothing of it was stored. Split it and bring in the parts.',
    '此文件超过单个文件的上限 {megabytes, number} MB，未保存任何内容。请拆分后再导入。',
  ],
  'importing.tooLong': [
    'The text of this file is longer than {characters, number} characters, the most that one document may have. Nothing of it was stored. Split it and bring in the parts.',
    '此文件的正文超过单个文件的上限 {characters, number} 个字符，未保存任何内容。请拆分后再导入。',
  ],
  'importing.tooManyElements': [
    'This page’s markup has more than {limit, number} elements, which no ordinary page has. Nothing of it was stored. Copy its text from a browser and paste it here.',
    '此网页的标记超过 {limit, number} 个元素，不是正常的网页，未保存任何内容。请在浏览器中复制文字，再粘贴到这里。',
  ],
  'importing.tooManyLines': [
    'This file has more than {limit, number} lines of text, the most that one document may have. Nothing of it was stored. Split it and bring in the parts.',
    '此文件的文字超过单个文件的上限 {limit, number} 行，未保存任何内容。请拆分后再导入。',
  ],
  'importing.tooMuchMemory': [
    'Reading this file was stopped because it took too much memory. Nothing of it was stored, and the other files go on. Save its text as plain text (UTF-8) and bring that in.',
    '读取此文件占用内存过多，已停止。未保存任何内容，其他文件继续处理。请将文字另存为纯文本（UTF-8）再导入。',
  ],
  'importing.unknownEncoding': [
    'The encoding of this file could not be told: it is not UTF-8 (its first wrong byte is in line {line, number}), and in no other encoding do its bytes read as a text. Nothing of it was stored. Choose its encoding, or save it as UTF-8 in a text editor, and bring it in again.',
    '无法判断此文件的编码：它不是 UTF-8（第 {line, number} 行出现第一个错误字节），按其他编码读取也不成文字。未保存任何内容。请指定编码，或用文本编辑器另存为 UTF-8，再重新导入。',
  ],
  'importing.warning.cutOff': [
    'This file ends in the middle: the rest of it is missing. What was there is kept.',
    '此文件在中途结束，缺少后面的内容。已有的部分已保留。',
  ],
  'importing.warning.duplicate': [
    'The number “{label}” occurs more than once here. Both clauses are kept as they stand.',
    '编号“{label}”在此重复出现，各条款均按原样保留。',
  ],
  'importing.warning.embeddedFiles': [
    '{count, plural, one {# file that is embedded in this one was} other {# files that are embedded in this one were}} left out. Save and bring in what matters on its own.',
    '其中嵌入的 {count, number} 个文件未读取。如有需要，请另存后单独导入。',
  ],
  'importing.warning.externalLinks': [
    '{count, plural, one {# external link was} other {# external links were}} ignored: pictures, templates or objects outside this file are never fetched.',
    '已忽略 {count, number} 个外部链接：文件之外的图片、模板或对象一概不读取。',
  ],
  'importing.warning.gap': [
    'The numbering jumps here to “{label}”{known, select, yes {; expected was “{expected}”} other {}}. A clause may be missing in the source.',
    '编号在此跳到“{label}”{known, select, yes {，应为“{expected}”} other {}}。原文可能缺少条款。',
  ],
  'importing.warning.hiddenText': [
    'Hidden text in {count, plural, one {# paragraph} other {# paragraphs}} was left out, as it is when the document is printed.',
    '{count, number} 个段落中的隐藏文字未读取，与打印时一致。',
  ],
  'importing.warning.misnumbered': [
    '“{label}” does not fit its neighbours{known, select, yes {; expected was “{expected}”} other {}}. It is kept as it stands.',
    '“{label}”与前后编号不一致{known, select, yes {，应为“{expected}”} other {}}，已按原样保留。',
  ],
  'importing.warning.order': [
    '“{label}” stands out of order here. It is kept where it stands.',
    '“{label}”在此处的顺序不对，已按原文位置保留。',
  ],
  'importing.warning.more': [
    '{count, plural, one {# further warning is} other {# further warnings are}} not listed.',
    '另有 {count, number} 条提示未列出。',
  ],
  'importing.warning.nul': [
    '{count, plural, one {# NUL character was} other {# NUL characters were}} left out of the text.',
    '正文中去掉了 {count, number} 个空字符（NUL）。',
  ],
  'importing.warning.encoding': [
    'The encoding was guessed to be {encoding}, but it may be another one. If letters look wrong, choose another one before the file is brought in, or have the file read again with another one later.',
    '编码推测为 {encoding}，但也可能是其他编码。如果文字显示不对，请在导入前改选编码，或在导入后用其他编码重新读取文件。',
  ],
  'importing.warning.pdfBrokenPages': [
    '{count, plural, one {# page} other {# pages}} could not be read and {count, plural, one {is} other {are}} missing in the text.',
    '有 {count, number} 页无法读取，正文中缺少这些页。',
  ],
  'importing.warning.pdfFormFields': [
    '{count, plural, one {# form field was} other {# form fields were}} left out of the text.',
    '正文中未包含 {count, number} 个表单域。',
  ],
  'importing.warning.pdfRemarks': [
    '{count, plural, one {# remark} other {# remarks}} that somebody added to the pages {count, plural, one {was} other {were}} left out of the text.',
    '正文中未包含他人加在页面上的 {count, number} 条批注。',
  ],
  'importing.warning.pdfScannedPages': [
    '{count, plural, one {# page is a picture} other {# pages are pictures}} without text and {count, plural, one {is} other {are}} missing here. A program that recognises text (OCR) can add it.',
    '有 {count, number} 页只有图像、没有文字，正文中缺少这些页。可用文字识别（OCR）程序补上。',
  ],
  'importing.warning.pdfSlanted': [
    '{count, plural, one {# slanting letter was} other {# slanting letters were}} left out of the text, as in watermarks.',
    '正文中未包含 {count, number} 个倾斜的字符（如水印）。',
  ],
  'importing.warning.pdfUnknownLetters': [
    'For {count, plural, one {# character} other {# characters}} the PDF does not say which letter is meant. Compare the text with the original.',
    'PDF 未说明其中 {count, number} 个字符对应的文字，请与原件核对。',
  ],
  'importing.warning.pdfUnread': [
    '{count, plural, one {# piece} other {# pieces}} of text in a font that the PDF does not hold could not be read and {count, plural, one {is} other {are}} missing here. Print the PDF to a new one, which brings the font along, and bring that in.',
    '有 {count, number} 处文字的字体未嵌入 PDF，无法读取，正文中缺少这些文字。请将其打印为新的 PDF（会嵌入字体），再重新导入。',
  ],
  'importing.warning.surrogates': [
    '{count, plural, one {# broken character was} other {# broken characters were}} replaced by “�”.',
    '{count, number} 个损坏的字符已替换为“�”。',
  ],
  'importing.warning.trackedChanges': [
    'This file has tracked changes. {insertions, plural, one {# insertion was} other {# insertions were}} kept and {deletions, plural, one {# deletion was} other {# deletions were}} left out, as if all had been accepted.',
    '此文件含有修订：保留 {insertions, number} 处插入，略去 {deletions, number} 处删除，等同于接受全部修订。',
  ],
  'importing.webArchive': [
    'This is a web archive of Safari, which can’t be read. Open it in Safari, choose Save As → “Page Source”, or copy its text, and bring that in.',
    '这是 Safari 的网页归档，无法读取。请在 Safari 中打开，选择“存储为”→“页面源码”，或复制文字，再导入。',
  ],
  'importing.word': [
    'This is a Word file of the old kind ({format}), which can’t be read. Nothing of it was stored. Open it in Word or LibreOffice, save it as DOCX, and bring that in.',
    '这是旧格式的 Word 文件（{format}），无法读取，未保存任何内容。请用 Word 或 LibreOffice 打开，另存为 DOCX，再导入。',
  ],
  'importing.xml': [
    'This is XML for programs (it begins with “{root}”), as laws are handed out as data. Read as text it would be full of tags, so nothing of it was stored. Bring in the same text as a web page, PDF or Word file.',
    '这是供程序处理的 XML（以“{root}”开头），例如以数据形式发布的法律。按文本读取会满是标签，因此未保存任何内容。请导入同一文本的网页、PDF 或 Word 版本。',
  ],
  'importing.writerDied': [
    'Writing into the project ended unexpectedly, most likely for want of memory. Nothing of these files was stored, and the project is as it was. Bring them in again, fewer at a time.',
    '写入项目时意外中断，多半是内存不足。这些文件未保存任何内容，项目保持原样。请分批重新导入。',
  ],
  'importing.workerDied': [
    'Reading this file ended unexpectedly, most likely for want of memory. Nothing of it was stored, and the other files go on. Save its text as plain text (UTF-8) and bring that in.',
    '读取此文件时意外中断，多半是内存不足。未保存任何内容，其他文件继续处理。请将文字另存为纯文本（UTF-8）再导入。',
  ],
} as const satisfies Messages
