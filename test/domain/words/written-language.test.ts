import { describe, expect, it } from 'vitest'
import { languageOfDeclared, writtenLanguage } from '#domain/words/written-language.ts'

const samples: readonly (readonly [string, string])[] = [
  ['en', 'The council will publish the plan before the end of the year, and each office must report on what it has done with the money that was given to it.'],
  ['fr', 'Le conseil publie le plan avant la fin de l’année, et chaque bureau rend compte de ce qu’il a fait avec les moyens qui lui sont confiés par la commune.'],
  ['de', 'Der Rat veröffentlicht den Plan vor dem Ende des Jahres, und jedes Amt berichtet, was es mit den Mitteln getan hat, die ihm von der Stadt gegeben wurden.'],
  ['es', 'El consejo publicará el plan antes del final del año, y cada oficina informará de lo que ha hecho con los medios que le fueron dados por el municipio.'],
  ['pt', 'O conselho publica o plano antes do fim do ano, e cada serviço presta contas do que fez com os meios que lhe foram dados pelo município, também em linha.'],
  ['it', 'Il consiglio pubblica il piano prima della fine dell’anno, e ogni ufficio rende conto di ciò che ha fatto con i mezzi che gli sono stati dati dal comune.'],
  ['ca', 'El consell publica el pla abans de la fi de l’any, i cada oficina ha de donar compte del que ha fet amb els mitjans que li són confiats per la vila.'],
  ['ro', 'Consiliul publică planul înainte de sfârșitul anului, iar fiecare birou trebuie să spună ce a făcut cu mijloacele care i-au fost date de către oraș.'],
  ['nl', 'De raad maakt het plan voor het einde van het jaar bekend, en elk bureau moet verslag doen van wat het met de middelen heeft gedaan die het kreeg.'],
  ['sv', 'Rådet ska ge ut planen före årets slut, och varje kontor måste berätta vad det har gjort med de medel som det fick av staden för att bygga vägar.'],
  ['da', 'Rådet offentliggør planen inden årets udgang, og hvert kontor skal gøre rede for, hvad det har brugt de midler til, som det blev givet af byen, også uden krav.'],
  ['nb', 'Rådet offentliggjør planen før årets slutt, og hvert kontor må gjøre rede for hva det har brukt midlene til, som det ble gitt av byen, etter avtale mellom dem.'],
  ['pl', 'Rada ogłasza plan przed końcem roku, a każdy urząd musi zdać sprawę z tego, co zrobił ze środkami, które zostały mu dane przez miasto na ten cel.'],
  ['cs', 'Rada vydá plán před koncem roku a každý úřad musí podat zprávu o tom, co udělal s prostředky, které mu byly dány městem, a jak je použil pro lidi.'],
  ['fi', 'Neuvosto julkaisee suunnitelman ennen vuoden loppua, ja jokainen virasto kertoo, mitä se on tehnyt varoilla, jotka kaupunki on sille antanut, sekä miksi.'],
  ['hu', 'A tanács az év vége előtt közzéteszi a tervet, és minden hivatal beszámol arról, hogy mit tett azokkal az eszközökkel, amelyeket a várostól kapott.'],
  ['tr', 'Meclis planı yıl sonundan önce yayımlar ve her daire, şehir tarafından kendisine verilen para ile ne yaptığını bir rapor olarak bütün halk için yazar.'],
  ['id', 'Dewan akan menerbitkan rencana sebelum akhir tahun, dan setiap kantor harus melaporkan apa yang telah dilakukan dengan dana yang diberikan oleh kota.'],
  ['vi', 'Hội đồng công bố kế hoạch trước khi hết năm, và mỗi cơ quan phải báo cáo về những việc đã làm với số tiền được thành phố giao cho mình trong năm.'],
  ['ru', 'Совет публикует план до конца года, и каждое управление отчитывается о том, что было сделано на средства, выделенные ему городом, и какие были расходы.'],
  ['uk', 'Рада оприлюднює план до кінця року, і кожне управління звітує про те, що зроблено на кошти, які місто йому виділило, та їхній залишок.'],
  ['el', 'Το συμβούλιο δημοσιεύει το σχέδιο πριν από το τέλος του έτους και κάθε γραφείο λογοδοτεί.'],
  ['ar', 'ينشر المجلس الخطة قبل نهاية السنة، ويقدم كل مكتب تقريرا عما فعله بالأموال.'],
  ['ja', '市は年度末までに計画を公表し、各部署は使った予算について報告しなければならない。'],
  ['ko', '시의회는 연말까지 계획을 공표하고 각 부서는 사용한 예산에 대하여 보고하여야 한다. 附則.'],
  ['zh', '市政府应当在年底前公布规划，各部门应当报告经费使用情况。'],
]

const textIn = (language: string) => samples.find(([own]) => own === language)?.[1] ?? ''

describe('the language a text is written in', () => {
  it.each(samples)('%s', (language, text) => {
    expect(writtenLanguage(text)).toBe(language)
  })

  it('stays open where the text does not tell', () => {
    expect(writtenLanguage('Plan 2030')).toBeUndefined()
    expect(writtenLanguage('Budget 2030 2031 2032 Metro Bus Tram Taxi Hotel Radio Piano Euro Dollar Dinar Rand Peso Yen Baht')).toBeUndefined()
    expect(writtenLanguage('این برنامه پیش از پایان سال چاپ می‌شود و هر اداره گزارش می‌دهد که چه کرده است.')).toBeUndefined()
    expect(languageOfDeclared('Plan 2030', undefined)).toBe('en')
    expect(languageOfDeclared('Plan 2030', 'zh-CN')).toBe('en')
  })

  it.each([
    ['too few words', 'The plan of the city is for the year'],
    ['names with a word among them', 'Budget Metro Bus Tram Taxi Hotel Radio Piano Euro Dollar Dinar Rand Peso Yen Baht the'],
    ['words that two languages have', 'Og det er en plan som de har i parken og ikke kan vi skal med den'],
    ['Belarusian', 'Савет публікуе план да канца года, і кожны аддзел дае справаздачу аб выдатках, якія былі зроблены на гэтыя сродкі.'],
    ['Uzbek', 'Кенгаш режани йил охиригача эълон қилади ва ҳар бир бўлим маблағлар ҳақида ҳисобот беради.'],
  ])('stays open for %s', (_, text) => {
    expect(writtenLanguage(text)).toBeUndefined()
  })

  it('is not that of names in another script', () => {
    expect(writtenLanguage(`${textIn('zh')}与ソニー合作。`)).toBe('zh')
    expect(writtenLanguage(`${textIn('en')} 서울 Αθήνα Москва ёё`)).toBe('en')
  })

  it('is told by letters of its own where little words are few', () => {
    expect(writtenLanguage('Příloha rozpočtu města Kroměříž: příjmy, výdaje, přebytek, dětská hřiště, střediska, školství, veřejné osvětlení, řeka Bečva')).toBe('cs')
  })

  it('is not told by the letters of items', () => {
    const items = (text: string) => ['a', 's', 'v', 'k', 'o', 'z', 'u', 'i'].map(letter => `(${letter}) ${text}`).join('\n')
    expect(writtenLanguage(items('harbour boats, piers: lamps'))).toBeUndefined()
    expect(writtenLanguage(items('boats of the harbour'))).toBe('en')
  })

  it('of a long text is not that of its cover', () => {
    const [cover, rest] = [textIn('en').repeat(70), textIn('fr').repeat(250)]
    expect(cover.length).toBeGreaterThan(10_000)
    expect(writtenLanguage(cover + rest)).toBe('fr')
  })

  it('is the declared one with its country, unless the text is in another', () => {
    expect(languageOfDeclared(textIn('fr'), 'en-US')).toBe('fr')
    expect(languageOfDeclared(textIn('fr'), 'fr-CA')).toBe('fr-CA')
    expect(languageOfDeclared(textIn('en'), 'en-GB')).toBe('en-GB')
    expect(languageOfDeclared(textIn('nb'), 'no')).toBe('no')
    expect(languageOfDeclared(textIn('es'), 'gl')).toBe('gl')
    expect(languageOfDeclared(textIn('zh'), 'en-US')).toBe('zh')
    expect(languageOfDeclared(textIn('de'), 'zh-CN')).toBe('de')
    expect(languageOfDeclared('Plan 2030', 'it')).toBe('it')
  })
})
