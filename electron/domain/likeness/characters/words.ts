/**
 * What characters mean, in English words: those of level 1 of GB 2312 (the common ones), reduced from `kDefinition` of the Unicode Character Database, Unihan 15.0. Modified:
 * remarks on forms, sounds and radicals are left out, function words too, and of each character and its traditional form eight words are kept.
 *
 * Copyright © 1991-2023 Unicode, Inc. All rights reserved. Permission is hereby granted, free of charge, to any person obtaining a copy of data files and any
 * associated documentation (the "Data Files") to deal in the Data Files without restriction, including without limitation the rights to use, copy, modify, merge, publish,
 * distribute, and/or sell copies of the Data Files, and to permit persons to whom the Data Files are furnished to do so, provided that either (a) this copyright and permission
 * notice appear with all copies of the Data Files, or (b) this copyright and permission notice appear in associated Documentation. THE DATA FILES ARE PROVIDED "AS IS", WITHOUT
 * WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT OF THIRD PARTY
 * RIGHTS. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR HOLDERS INCLUDED IN THIS NOTICE BE LIABLE FOR ANY CLAIM, OR ANY SPECIAL INDIRECT OR CONSEQUENTIAL DAMAGES, OR ANY DAMAGES
 * WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR
 * PERFORMANCE OF THE DATA FILES. Except as contained in this notice, the name of a copyright holder shall not be used in advertising or otherwise to promote the sale, use or
 * other dealings in these Data Files without prior written authorization of the copyright holder.
 */
export const characterWords = `
一alone|丁male adult robust vigorous heavenly stem|七seven|万ten thousand innumerable|丈unit length equal meters gentleman man husband|三three|上top superior highest send
下underneath below down inferior bring|不negative|与give grant|丑clown comedian terrestrial branch ugly looking homely disgraceful|专monopolize take sole possession
且moreover will soon|世generation world era|丘hill elder empty|丙third heavenly stem|业profession business trade|丛bush shrub thicket collection|东east eastern eastward
丝silk fine thread wire strings|丢discard reject lose|两two both pair couple ounce|严strict rigorous rigid stern|丧mourning mourn funeral|个numerary adjunct piece single
丫forked bifurcation|中central center middle midst hit attain|丰abundant lush bountiful plenty|串string relatives conspire|临draw near approach descend
丸small round object pellet pill|丹cinnabar vermilion|为handle govern act|主master chief owner host lord|丽beautiful magnificent elegant|举raise lift recommend
乃really indeed turned after namely|久long time passage grow late|么interrogative repetition tune small tender tiny final insignificant|义right conduct righteousness
之marks preceding phrase modifier following him her them|乌crow rook raven black dark|乍first time|乎interrogative exclamatory final|乏lack poor|乐happy glad enjoyable music
乒pong ping|乓ping pong|乔tall lofty proud stately|乖rebel crafty shrewd|乘ride ascend avail oneself numerary adjunct vehicles|乙second heavenly stem|九nine|乞beg request
也classical final strong affirmation identity|习practice flapping wings|乡country rural village|书book letter document writings|买buy purchase bribe persuade
乱confusion state chaos revolt create|乳breast nipples milk suckle|了finish completed action bright clear clearsighted|予give|争dispute fight contend strive
事affair matter business serve accident incident|二two twice|于alas|亏lose fail damage deficient|云say speak clouds yunnan province|互mutually reciprocally|五five
井well mine shaft pit|亚asia second names|些little few rather somewhat|亡death destroyed lose perish|亢high proud violent excessive skilled
交mix intersect exchange communicate deliver|亥terrestrial branch|亦too likewise|产give birth bring forth produce|亨smoothly progressing trouble|亩land measure fields|享enjoy
京capital city|亭pavilion erect|亮bright brilliant radiant light|亲relatives parents intimate hazel nut filbert tree thorny|人man mankind someone else|亿hundred million many
什file ten soldiers mixed miscellaneous|仁humaneness benevolence kindness|仅merely solely just|仆fall forward lie prostrate prone servant slave|仇enemy hate hatred enmity
今now today era|介forerunner herald harbinger lie sea shell wear armor|仍yet still ever again keep ing continuing|从since whence through|仑logical reasons order
仓granary berth sea|仔small child young animal|仕official serve government|他she|仗rely upon protector fight war weaponry|付give deliver pay hand entrust
仙taoist superbeing transcendent immortal|仟thousand leader men|代replace replacement era generation|令command order magistrate allow cause
以means thereby therefore consider order|仪ceremony rites gifts admire|们adjunct pronoun indicate plural|仰raise head look rely admire|仲middle brother mediator
件numerary adjunct article matter|价price value|任trust rely appoint bear duty office allow|份portion part duty|仿imitate copy|企plan project stand tiptoe|伊third pronoun she
伍five company troops|伎talent skill ability|伏crouch crawl lie hidden conceal|伐cut down subjugate attack|休rest stop retire|众multitude crowd masses public
优superior excellent actor|伙companion colleague utensils partner assistant|会assemble meet together meeting organization|伞umbrella parasol parachute
伟great robust extraordinary|传summon propagate transmit|伤wound injury fall ill|伦normal human relationships|伪false counterfeit bogus
伯older brother elder senior male feudal rank|估merchant estimate guess presume|伴companion comrade partner accompany|伶lonely solitary actor|伸extend stretch open trust
伺serve wait upon attend examine|似resemble similar seem|佃tenant farmer|但but however yet still|位throne position post rank status seat|低low lower hang bend bow
住reside live dwell lodge stop|佐assist aid second subordinate|佑help protect bless|体body group class unit inferior|何why where how|余surplus excess remainder
佛buddha buddhism merciful buddhist image dead|作work compose write act perform|你you second pronoun|佣commission fee hire employ charter servant
佩belt ornament pendant wear waist tie respect|佬man mature|佯pretend feign false deceitful|佰hundred|佳good auspicious beautiful delightful
使cause send mission order envoy messenger ambassador|侄nephew|侈luxurious extravagant|例precedent example regulation|侍serve attend upon attendant servant samurai
侗big ignorant rude rustic|供supply provide offer worship|依rely set consent obey wish|侠chivalrous knighterrant|侣companion associate|侥lucky chance luck
侦spy reconnoiter detective|侧side incline slant lean|侨sojourn lodge|侩gobetween broker proxy|侮insult ridicule disgrace|侯marquis lord target archery
侵invade encroach upon raid|便convenience ease expedient|促urge press hurry close|俄sudden soon russian|俊talented capable handsome|俏similar resemble pretty
俐smooth active clever sharp|俗social customs vulgar unrefined|俘prisoner war take|保protect safeguard defend care|俞consent approve|信trust believe letter
俩two pair clever skilled|俭temperate frugal economical|修study repair cultivate|俯bow down face look|俱together accompany|俺personal pronoun|倍times fold multiple
倒fall lie down take turns|倔stubborn obstinate intransigent firm|倘supposing event|候wait expect visit greet|倚rely depend lean heavily|借borrow lend pretext mat pad rely
倡guide leader lead introduce|倦tired weary|倪feeble tiny young weak|债debt loan liabilities|值price|倾upset pour overflow|假falsehood deception vacation|偏inclined side slanting
做work act|停stop suspend delay suitable|健strong robust healthy strength|偶accidentally coincidently idol|偷steal burglar thief|偿repay recompense restitution
傀great gigantic puppet|傅tutor teacher assist|傈tribe|傍side beside near close|傣dai minority living south china|储save money store reserve heir|催press urge
傲proud haughty overbearing|傻foolish silly stupid imbecile|像picture image figure resemble|僚companion colleague officials bureaucracy pretty face
僧buddhist priest monk san sanskrit sangha|僳minority|僵stiff motionless stock still|僻outoftheway remote unorthodox|儒confucian scholar|儡puppet dummy
儿son child oneself final part|允grant allow consent|元first dollar origin head|兄elder brother|充fill full supply|兆omen million mega trillion china japan taiwan
先first former previous|光light brilliant shine|克gram overcome transliteration subdue cut down|免spare excuse evade|兑cash exchange barter weight|兔rabbit hare
党political party gang faction|兜pouch|兢fearful cautious wary|入enter come join|全maintain keep whole intact|八eight around sides|公fair equitable public duke|六number six
兰orchid elegant graceful|共together total share|关frontier pass close relation|兴thrive prosper flourish|兵soldier troops|其his her their|具tool implement draw write
典law canon documentation classic scripture|兹now here time year|养raise rear bring support|兼unite combine connect|兽beast animal bestial|冀hope wish hebei province
内inside interior domestic|冈ridge crest hill|冉tender weak proceed gradually|册book volume register list|再again twice|冒risk brave dare|冕crown ceremonial cap
冗excessive superfluous|写write draw sketch compose|军army military soldiers troops|农agriculture farming farmer|冠cap crown headgear|冤grievance injustice wrong
冬winter lunar month rattle drums|冯gallop dint|冰ice icecold|冲soar pour boiling water infuse steep wash away|决decide determine judge|况condition situation furthermore
冶smelt fuse metals cast found|冷cold cool lonely|冻freeze cold congeal jelly|净clean pure cleanse|凄bitter cold miserable dreary|准approve allow permit accord rule guideline
凉cool cold disheartened|凋withered fallen exhausted|凌pure virtuous insult maltreat|减decrease subtract diminish|凑piece together assemble|凛shiver cold fear fearful
凝coagulate congeal freeze|几small table how many much few|凡every ordinary common|凤male phoenix symbol joy|凭lean depend rely|凯triumphant triumph victory|凰female phoenix
凳bench stool|凶culprit murder bad sad|凸protrude bulge convex|凹concave hollow depressed pass valley|出send stand produce act stanza time occasion
击strike hit beat attack fight|函correspondence case box|凿chisel bore pierce|刀knife old coin measure|刁tricky sly crafty cunning|刃edged tool cutlery knife edge
分divide small unit time|切cut mince slice carve|刊publication periodical publish|刑punishment penalty law|划row paddle boat scratch divide mark lay boundary
列line arrange order classify|刘kill destroy|则rule law regulation grades|刚hard tough rigid strong|创establish create knife cut|初beginning initial primary
删cut delete erase geld|判judge discriminate conclude|刨plane level|利gains advantage profit merit|别separate|刮shave pare scrape blow|到arrive been
制system establish overpower manufacture produce|刷brush clean scrub|券certificate ticket title deeds|刹temple shrine monastery|刺stab prick irritate prod
刻carve engrave quarter hour|刽amputate cut|剁chop pounding mince hash|剂medicinal preparation|剃shave|削scrape pare trim|前front forward preceding|剐cut flesh bones
剑sword dagger saber|剔pick scrape meat|剖split two slice dissect|剥peel shell strip|剧theatrical plays opera drama|剩leftovers residue remains|剪scissors cut divide separate
副assist supplement assistant|割cut divide partition cede|剿destroy exterminate annihilate|劈cut apart split chop|力power capability influence|劝recommend advise urge
办manage handle deal|功achievement merit good result|加add increase augment|务affairs business must should|劣bad inferior slightly|动move happen movement action
助help aid assist|努exert strive effort pout|劫take force coerce disaster|励strive encourage|劲strong unyielding tough power powerful|劳labor toil manual work
势power force tendency|勃suddenly sudden quick|勇brave courageous fierce|勉endeavor effort urge|勋meritorious deed merits rank|勒strangle tighten|勘investigate compare collate
募levy raise summon recruit|勤industrious diligent attentive|勺spoon ladle unit volume|勾hook join connect entice|勿must without never|匀equal impartially uniform even
包wrap pack bundle package|匆hastily haste hurriedly|匈breast chest thorax clamor hsiung|化change convert reform ize|北north northern northward|匙spoon|匝full circle encircle
匠craftsman artisan workman|匡correct restore revise|匣small box case coffer|匪bandits robbers gangsters|匹bolt cloth counter horses|区area district region ward
医cure heal doctor medical|匿hide hiding|十ten tenth complete perfect|千thousand many numerous cheater swindler swing|升arise hoist advance|午noon terrestrial branch
卉general term plants myriads|半half|华flowery illustrious|协united cooperate|卑humble low inferior despise|卒soldier servant last finally|卓profound brilliant lofty
单single individual lone|卖sell betray show|南south southern part southward|博gamble play games wide broad|卜fortune telling prophesy radish root vegetables
卞impatient hurry excitable|占divine observe versify|卡card punch calorie|卢cottage hut black|卤salt saline soil natural rock|卧lie down crouch|卫guard protect defend
卯terrestrial branch period|印print seal stamp chop mark|危dangerous precarious high|即promptly quickly immediately|却still but decline retreat|卵egg ovum roe spawn
卷scroll curl comeback roll curly rolled|卸lay down retire office|卿noble high officer|厂factory workshop plant mill|厄adversity difficulty distress|厅hall central room
历history calendar era take past|厉whetstone grind sharpen whet|压press oppress crush pressure|厌dislike detest reject satiate|厕mingle toilet lavatory
厘manage control thousandth part tael|厚thick substantial greatly|原source origin beginning|厢sideroom wing theatre box|厦big building mansion|厨kitchen closet cupboard
厩stable barnyard|去away leave depart|县county district subdivision|叁bank numeral take part intervene ginseng|参take part intervene ginseng|又again addition|叉crotch fork prong
及extend reach come|友friend companion fraternity|双set two pair couple both|反reverse opposite contrary anti|发issue dispatch send hair emit|叔younger brother
取take receive obtain select|受receive accept bear stand|变change transform alter rebel|叙express state relate narrate|叛rebel rebellion rebellious
叠pile piled fold repeat duplicate repetitious|口mouth open end entrance gate|古old classic|句sentence|另separate|只just simply sword clay gather single pair lone
叫cry shout hail greet call|召imperial decree summon|叭trumpet|叮exhort enjoin repeatedly|可may can able possibly|台platform unit term address table tower lookout stage
史history chronicle annals|右right west rightwing|叶harmonize rhyme unite leaf petal page book period|号mark sign symbol number|司take charge control manage officer
叹sigh admire|叼hold mouth|吁sigh appeal request implore|吃eat drink suffer endure bear|各each individually every|合combine unite join gather small side door chamber
吉lucky propitious good|吊condole mourn pity hang|同similar together alley lane|名rank title position|后queen empress sovereign behind rear after descendents
吏government official magistrate|吐vomit spew cough|向toward direction trend once upon time period|吓scare frighten intimidate|吕musical note|吗final interrogative
君sovereign monarch ruler chief prince|吝stingy miserly parsimonious|吞swallow absorb annex engulf|吟sing hum recite poetry|吠bark|否negative final|吧emphatic final
吨metric ton babble gibberish|吩order command instruct|含hold mouth cherish contain|听hear understand obey comply listen|吭throat|吮suck mouth sip lick
启open begin commence explain|吱chirping squeaking hissing|吴warring state states|吵argue dispute disturb annoy|吸inhale suck absorb attract|吹blow puff brag boast
吻kiss lips coinciding|吼roar shout bark howl|吾our resist impede|呀express surprise mild emphasis slurred number ten|呆dull dullminded simple stupid
呈submit show appear petition|告tell announce inform accuse|呐raise voice yell loud shout stammer|呕vomit annoy enrage|员member personnel staff|呛choke smoke irritates nose
呜crying sobbing|呢interrogative emphatic final|周zhou circumference|味taste smell odor delicacy|呵scold laughing yawn|呸expression reprimand|呻groan moan recite intonation
呼breathe sigh exhale call shout|命life destiny fate luck order instruction|咀suck chew masticate|咆roar|咋questionforming why how bite loud|和harmony peace peaceful calm
咎fault defect error mistake|咏sing song poem hum chant|咐instruct order|咒curse damn incantation|咕mumble mutter murmur rumble|咖coffee phonetic|咙throat
咨inquire consult discuss plan|咬bite gnaw|咯final|咳cough|咸together completely united salty briny salted pickled|咽throat pharynx|哀sad mournful pitiful pity
品article product commodity|哄coax beguile cheat deceive|哆tremble shiver shudder quiver|哇vomit cry infant|哈laughter|哉final exclamatory|响noise|哎surprise
哑dumb mute become hoarse|哗rushing gush forward|哟final|哥elder brother|哦really|哨whistle blow chirp|哩mile|哪where how|哭weep cry wail|哮cough pant roar|哲wise sagacious man sage
哺chew food feed|哼hum sing softly groan moan interjecting indicating disapproval|唁express condolence|唆mischief incite instigate|唇lips|唉alas exclamation surprise pain|唐tang
唤call summon invite called|唬intimidate scare|售sell|唯yes|唱sing chant call ditty song|唾spit saliva|啃gnaw chew bite|啄peck slander|商commerce business trade|啊exclamatory
啡morphine coffee|啤beer|啦final assertion|啪syllable|啮bite gnaw|啸roar howl scream whistle|啼weep whimper howl twitter|喀vomit transliterations|喂call attention
善good virtuous charitable|喇horn bugle lama final|喉throat gullet larynx guttural|喊shout call yell howl cry|喘pant gasp breathe heavily|喜love enjoy joyful|喝drink shout call
喧lively noisy clamor talk loudly|喳whispering|喷spurt blow puff|喻metaphor analogy example|嗅smell scent sniff olfactive|嗓voice throat|嗜fond weakness|嗡flying bees airplanes
嗣connect inherit descendants heirs|嗽cough gargle clear throat|嘉excellent joyful auspicious|嘎laughter bad malevolent|嘘exhale blow deep sigh hiss praise flatter lie
嘛final exclamatory|嘱order tell instruct leave word|嘲ridicule deride scorn jeer|嘴mouth lips|嘶neighing horse gravel voiced husky throated hiccough|嘻mirthful happy
嘿silent quiet|噎choke hiccup|器receptacle vessel instrument|噪noisy chirp loudly|噬bite gnaw snap|噶transliterations|嚎cry loudly yell scream|嚏sneeze|嚣noisy treat contempt
嚷shout brawl uproar cry|嚼prattle glib|囊bag purse sack put|囚prisoner convict confine|四four|回return turn around time revolve rotate curving zigzag|因cause reason because
团sphere ball circle mass lump|囤grain basket bin|园garden park orchard|困surround besiege surrounded difficult tired sleepy|囱chimney funnel|围surround encircle corral
固become solid solidify strength|国nation country nationstate|图diagram chart map picture|圃garden cultivated field|圆circle round circular complete|圈circle corral
土soil earth items made|圣holy sacred sage|在consist rest|圭jade pointed top|地earth soil ground region|场open space field market|圾garbage rubbish shaking danger
址site location land house|均equal even fair|坊neighborhood urban subdivision residence priest boy|坍collapse landslide|坎pit hole snare trap crisis
坏rotten spoilt bad broken down spoil ruin destroy|坐sit seat ride travel|坑pit hole bury trap harry|块piece lump dollar|坚hard strong firm resolute
坛altar arena examination hall earthenware jar jug|坝embankment dam|坞entrenchment bank low wall|坟grave mound bulge bulging|坠fall down drop sink ruin|坡slope bank hillside
坤earth feminine female|坦flat smooth selfpossessed|坪level ground measure|坯dam embankment weir|坷clod earth lump soil|垂let down suspend hand|垃garbage refuse waste
垄grave mound ridge field|型pattern model law mold|垒rampart military wall|垛heap pile|垢dirt filth stains dirty|垣low wall|垦cultivate reclaim farm land|垫advance money pay
垮defeated fail collapse|埂ditches irrigation hole|埃fine dust dirt|埋bury secrete conceal|城castle city town municipality|埔plain arena port market
域district region boundary land|埠port city|培bank dirt cultivate|基foundation base|堂hall government office|堆heap pile crowd|堑moat trench pit cavity|堕fall sink let degenerate
堡fort fortress town village|堤dike|堪adequately capable worthy|堰dam embankment dike bank|堵wall stop prevent|塌fall ruins collapse|塑model clay sculpt plastics
塔tower spire tall building|塘pond tank dike embankment|塞stop block seal cork pass frontier fortress|填fill good|境boundary frontier area region|墅villa country house
墒wet tilth|墓grave tomb|墙wall|增increase add augment|墟high mound hilly countryside wasteland|墨ink writing|墩heap mound block stone|壁partition wall walls house
壕trench ditch channel moat|壤soil loam earth rich|士scholar gentleman soldier|壬heavenly stem|壮big large robust tribe|声voice noise tone music|壳casing shell husk hull skin
壶jar pot jug vase|壹number|处locale department|备prepare ready perfect|复return repeat repeatedly double overlap cover tip reply|夏summer great grand big
夕evening night dusk slanted|外outside external foreign|多much many|夜night dark|够enough adequate|大big great vast large high|天sky heaven god celestial|太too much big extreme
夫man male adult husband|央center conclude run beg|夯heavy load burden lift|失lose mistake neglect|头head top chief first boss|夷barbarian tribes
夸extravagant luxurious handsome exaggerate brag boast flaunt|夹wedged inserted|夺take force rob snatch|奄ere long remain tarry feeble|奇strange unusual uncanny occult
奈but how bear stand endure|奉offer receive serve respect|奋strive exert effort arouse|奎stride man twentyeight lunar mansions|奏memorialize emperor report
契deed contract bond engrave|奔run fast flee rush|奖prize reward give award|套case cover wrapper envelope|奠pay respect settle|奢extravagant wasteful exaggerate
奥mysterious obscure profound|女woman girl feminine|奴slave servant|奶milk breasts nurse|奸crafty villainous false adultery debauchery debauch|她she her
好good excellent fine well|如supposing|妄absurd foolish reckless false|妆adorn oneself dress use makeup|妇married women woman wife|妈mother mama|妊conceive pregnant
妒jealous envious|妓prostitute|妖strange weird supernatural|妙mysterious subtle exquisite|妥satisfactory appropriate|妨interfere impede obstruct|妮maid servant girl cute
妹younger sister|妻wife|姆governess matron|始begin start|姐elder sister young lady|姑sister mother|姓family clan|委appoint send commission|姚handsome elegant|姜ginger
姥maternal grandmother midwife|姨mother sister concubine|姬beauty imperial concubine|姻relatives marriage|姿manner carriage bearing|威pomp power powerful dominate
娃baby doll pretty girl|娄constellation wear|娇seductive loveable tender|娘mother young girl woman wife|娜elegant graceful delicate|娟beautiful graceful|娠pregnant
娥beautiful good|娩give birth child complaisant|娱pleasure enjoyment amusement|娶marry take wife|婆old woman grandmother|婉amiable congenial restrained
婚married marriage wedding|婪covet covetous avaricious|婴baby infant bother|婶wife younger brother|婿soninlaw husband|媒gobetween matchmaker medium|媚charming attractive flatter
媳daughterinlaw|嫁marry give daughter marriage|嫂sisterinlaw elder wife|嫉jealousy jealous|嫌hate detest suspect criticize|嫡legal wife child|嫩soft tender delicate young
子offspring child fruit seed terrestrial branch|孔opening hole orifice great|孕pregnant pregnancy|字letter word|存exist live survive remain|孙grandchild descendent
孜diligent possible|孝filial piety obedience mourning|孟first series great eminent|季quarter year season|孤orphan fatherless solitary|学learning knowledge school
孩baby child children|孪twins|孵sit eggs hatch|孺child blood relation affection|孽evil son concubine ghost|宁calm peaceful serene healthy repose serenity peace
宅residence dwelling home grave|宇house building structure eaves|守defend protect guard conserve|安peaceful tranquil quiet|宋song|完complete finish settle whole
宏wide spacious great vast|宗lineage ancestry ancestor clan|官official public servant|宙time concept infinite|定decide settle fix|宛seem crooked|宜suitable right fitting proper
宝treasure jewel precious rare|实real true honest sincere solid|宠favorite concubine favor|审examine investigate judge|客guest traveller customer|宣declare announce proclaim
室room home house chamber|宦officialdom government official|宪constitution statute law|宫palace temple dwelling enclose|宰slaughter rule|害injure harm destroy kill
宴entertain feast banquet|宵night evening dark|家house home residence family stubborn obstinate intransigent|容looks appearance figure|宽broad wide spacious vast
宾guest visitor submit|宿stop rest lodge stay overnight constellation|寂still silent quiet desolate|寄send transmit mail rely
寅respect reverence respectfully terrestrial branch|密dense thick close intimate|寇bandits thieves enemy invade|富abundant ample rich wealthy|寐sleep asleep
寒cold wintry chilly|寓residence lodge dwell|寝sleep rest bed chamber|寞silent still lonely solitary|察examine investigate notice|寡widowed alone friendless
寥few scarce empty deserted|寨stockade stronghold outpost brothel|寸inch small tiny|对correct right facing opposed|寺court office temple monastery|寻seek search look
导direct guide lead conduct|寿old age long life lifespan|封letter envelope feudal|射shoot eject issue forth emit|将will going future general|尉officer military rank
尊respect revere venerate honor|小small tiny insignificant|少few less inadequate|尔you final|尖sharp pointed acute keen|尘dust dirt ashes cinders|尚still yet even fairly rather
尝taste experience experiment|尤particularly|尧legendary emperorsage|就just simply come approach near|尸corpse impersonate dead preside carcass|尹govern oversee director
尺measure approx|尼buddhist nun transliteration|尽exhaust use deplete utmost|尾tail extremity end stern|尿urine urinate|局bureau office circumstance|屁break wind fart buttocks
层story layer floor stratum|居live dwell reside sit|屈bend flex bent crooked crouch|屉drawer tray pad screen|届numerary adjunct time term|屋house room building shelter
屎excrement shit dung|屏folding screen shield|屑bits scraps crumbs fragments|展open unfold stretch extend|属class category belong|屠butcher slaughter massacre|屡frequently again
履footwear shoes walk tread|屯village hamlet camp station|山mountain hill peak|屹rise high stand erect|屿island|岁year age harvest|岂how|岔diverge branch fork road|岗post position
岛island|岩cliff rocks mountain|岭mountain ridge peak|岳mountain peak|岸bank shore beach coast|岿grand stately secure lasting|峙stand erect pile|峡gorge strait ravine isthmus
峦mountain range pointed|峨lofty|峪valley ravine|峭steep precipitous rugged|峰peak summit hump camel|峻high steep towering stern|崇esteem honor revere venerate
崎rough uneven jagged rugged|崔high lofty towering|崖cliff precipice precipitous|崩rupture split apart collapse|崭high steep precipitous new|嵌inlay set fall rugged
巍high lofty majestic eminent|川stream river flow boil|州administrative division state|巡patrol circuit cruise|巢nest living quarter tree|工labor work worker laborer
左left east unorthodox improper|巧skillful ingenious clever|巨large great enormous chief|巩bind firm secure strong|巫wizard sorcerer witch shaman
差differ different wrong nearly almost officer|己self oneself personal private heavenly stem|已already finished stop|巳hours terrestrial branch|巴greatly desire anxiously hope
巷alley lane|巾kerchief towel turban|币currency coins legal tender|市market fair city town trade|布cotton cloth textiles linen|帅commander commanderinchief|帆sail boat
师teacher master specialist multitude troops|希rare hope expect strive|帐tent screen mosquito net|帕turban kerchief veil wrap|帖invitation card notice
帘flagsign tavern blind screen curtain|帚broom broomstick|帛silks fabrics wealth property|帜flag pennant sign fasten|帝supreme ruler emperor god|带belt girdle band strap zone
帧picture scroll pair|席seat mat take banquet|帮help assist defend shoe upper|常common normal frequent regular|帽hat cap caplike tops|幂covercloth cover cloth
幅piece strip breadth hem|幌curtain cloth screen|幕curtain screen tent|幢carriage curtain sun screen|干oppose offend invade dried dry first hexagram warming
平flat level even peaceful|年year newyears age|并combine annex equal side both|幸luck favor fortunately|幻illusion fantasy mirage|幼infant young child immature
幽quiet secluded tranquil dark|广wide extensive broad rad|庄village hamlet villa manor|庆congratulate celebrate|庇cover shield shelter protect|床bed couch framework chassis
序series serial order sequence|庐hut cottage mountain|库armory treasury storehouse|应should ought must|底bottom underneath underside|店shop store inn hotel
庙temple shrine imperial court|庚heavenly stem|府prefecture prefect government|庞disorderly messy huge big|废abrogate terminate discard|度degree system manner consider
座seat stand base|庭courtyard spacious hall yard|庶numerous multitude|康peaceful quiet happy healthy|庸usual common ordinary mediocre|廉upright honorable honest
廊corridor porch veranda|廓broad wide open empty expand|廖state|延delay postpone defer|廷court|建build establish erect found|开open initiate begin start
异different unusual strange|弃reject abandon discard|弄play fiddle alley|弊evil wrong bad criminal|式style system formula rule|弓bow curved arched|引pull draw attract stretch
弗negative|弘enlarge expand liberal great|弛loosen relax unstring bow|弟young brother junior|张stretch extend expand sheet|弥extensive full fill complete
弦string hypotenuse crescent|弧wooden bow arc crescent|弯bend curve|弱weak fragile delicate|弹pellet bullet shot shell|强strong powerful energetic|归return revert
当bear accept undertake just bells|录copy write down record|彝tripod wine vessel rule|形shape appearance|彤red vermilion|彦elegant handsome learned|彩hue color variegated colors
彪tiger stripes tigerlike|彬cultivated wellbred|彭country|彰clear manifest obvious|影shadow image reflection photograph|役service servant laborer serve
彻penetrate pervade penetrating|彼there|往depart past formerly|征invade attack conquer summon recruit musical note|径narrow path diameter direct|待treat entertain receive wait
很quite much|徊linger walk fro hesitate|律statute principle regulation|徐slowly quietly calmly composed dignified|徒disciple follower foot|得obtain gain acquire
徘walk back forth hesitate|御drive ride chariot manage defend resist hold against|循obey comply follow|微small micro trifling|德ethics morality virtue|徽badge insignia
心heart mind intelligence soul|必surely certainly must|忆remember reflect upon memory|忌jealous envious fear|忍endure bear suffer forbear
志purpose will determination annals write down record magazine|忘forget neglect miss omit|忙busy pressed time hustling|忠loyalty devotion fidelity
忧sad grieved grief melancholy|快rapid quick speedy fast soon|忱truth sincerity sincere|念think recall study|忻delightful joyful pleasant|忽suddenly abruptly neglect
忿angry fury exasperation|怀bosom breast carry|态manner bearing attitude|怂instigate arouse incite alarm|怎why how|怒anger rage passion angry|怔disease resembling neurosis
怕fear afraid apprehensive|怖terror fear frighten terrified|怜pity sympathize|思think consider ponder final|怠idle remiss negligent neglect|急quick quickly urgent pressing
性nature sex|怨hatred enmity resentment|怪strange unusual peculiar|怯lacking courage afraid|总collect overall altogether|恃rely presume trust|恋love long yearn
恍seemingly absentminded|恐fear fearful apprehensive|恒constant regular persistent|恕forgive excuse show mercy|恢restore big great immense vast|恤show pity relieve help
恨hatred dislike resent hate|恩kindness mercy charity|恫pain sorrowful|恬quiet calm tranquil peaceful|恭respectful polite reverent|息rest put stop end cease
恰just exactly precisely proper|恳sincere earnest cordial|恶evil wicked bad foul|恼angered filled hate|恿instigate incite alarm|悄silent quiet still anxious
悉know learn comprehend|悍courageous brave violent|悔repent show remorse regret|悟apprehend realize become aware|悠long far remote distant leisurely|患suffer worry suffering
悦pleased contented gratified|您honorific|悬hang suspend hoist hung|悯pity sympathize grieve|悲sorrow grief sorry sad|悸fearful apprehensive perturbed
悼grieve mourn lament grieved|情feeling sentiment emotion|惊frighten surprise startle|惋regret sorry alarmed|惑confuse mislead baffle doubt|惕cautious careful alert
惜pity regret rue begrudge|惟but however nevertheless|惠favor benefit confer kindness|惦think remember miss|惧fear afraid dread|惨sad pitiful wretched cruel
惩punish reprimand warn|惫tired weary fatigued|惭ashamed humiliated shameful|惮dread shrink shirk fear|惯habit custom habitually usual|惰indolent careless lazy idle
想think speculate plan consider|惶fearful afraid anxious nervous|惹irritate vex offend incite|惺intelligent clever astute|愁anxiety worry anxious|愈even
愉pleasant delightful please|意thought idea opinion think|愚stupid doltish foolish|感feel perceive emotion|愤resent hate indignant|愧ashamed consciencestricken
愿sincere honest virtuous desire want wish ambition|慈charitable benevolent|慌nervous panicky frantic|慎act care cautious|慑afraid scared fearful|慕long desire admire
慢slow leisurely sluggish|慧bright intelligent intelligence|慨sigh regret generous|慰comfort console calm|慷ardent generous magnanimous|憋suppress inner feelings hasty
憎hate detest abhor hatred|憨foolish silly coquettish|憾regret remorse dissatisfied|懂understand comprehend|懈idle relaxed remiss|懊vexed worried nervous regret
懒lazy languid listless|懦weak timid cowardly|戈halberd spear lance rad|戊heavenly stem|戌terrestrial branch|戍defend borders guard frontiers|戎arms armaments military affair
戏theatrical play show|成completed finished fixed|我our|戒warn caution admonish|或either else perhaps maybe|战war fighting battle|戚relative related sad
截cut stop obstruct intersect|戮kill massacre oppress|戳prick stab stamp seal chop|戴wear top support|户door family household|房house building room|所location numerary adjunct
扁flat tablet signboard|扇fan door panel|手hand|才talent ability just|扎pull pierce struggle free|扑pound beat strike attack|扒scratch dig crawl crouch
打strike hit beat fight attack|扔throw hurl away cast|托hold palm support rely|扛carry shoulders lift|扣knock strike rap tap button|扦probe poke prick pierce
执hold hand keep carry|扩expand enlarge stretch|扫sweep clear away exterminate|扬scatter spread praise|扭turn twist wrench seize grasp|扮dress|扯rip tear down raise haul
扰disturb annoy agitate|扳pull drag right itself|扶support help protect hold|批comment criticize wholesale|扼grasp clutch choke strangle|找search seek look find
承inherit receive succeed|技skill ability talent ingenuity|抄copy confiscate seize|抉choose select gouge pluck|把hold take guard regard|抑press down repress curb hinder
抒express eliminate relieve|抓scratch clutch seize grab|投throw cast fling pitch jump|抖tremble shake rouse give|抗resist oppose defy reject
折break snap bend fold twisted curved|抚pat console comfort pacify|抛throw abandon reject|抠raise lift tightfisted|抡swing brandish flourish|抢plunder rob take force
护protect guard defend shelter|报report tell announce|抨impeach censure attack|披wear split crack|抬lift carry|抱embrace hold arms enfold|抵resist oppose deny offset
抹smear apply wipe erase|押mortgage pledge deposit pawn arrest detain guard|抽draw pull sprout|抿pucker lips smile press|拂shake brush away dust|拄lean post prod ridicule
担carry bear undertake|拆break split apart rip open destroy|拇thumb big toe|拈pick fingers draw lots|拉pull drag seize hold lengthen|拌mix|拍clap tap beat rhythm|拎haul lift take
拐kidnap abduct turn|拒ward hand defend|拓expand open support push|拔uproot pull|拖drag tow haul delay prolong|拘restrain seize detain|拙stupid clumsy crude convention
招beckon summon recruit levy|拜obeisance bow kowtow|拟draft intend plan propose|拢collect bring together|拣choose select pick gather|拥embrace hug squeeze crowd
拦obstruct impede bar hinder|拧pinch twist wring determined|拨move dispel distribute plectrum play stringed instrument|择select choose pick|括include embrace enclose
拭wipe away stains cloth|拯help save aid lift raise|拱fold hands breast bow salute|拳fist forms boxing|拴bind rope fasten|拷torture interrogate hit
拼join together link incorporate|拽drag tow throw twist|拾pick collect tidy accounting numeral ten|拿take hold grasp bring|持sustain support hold grasp|挂hang suspend suspense
指finger toe point indicate|按put hand press down|挎carry|挑load carried shoulders carry|挖dig gouge scoop|挚sincere warm cordial|挛tangled entwined crooked|挝beat strike
挞flog whip chastise places tart|挟clasp arm hold bosom|挠scratch disturb bother submit|挡obstruct impede stop resist shut shelter keep
挣strive endeavor struggle earn pierce wedge|挤crowd squeeze push against|挥direct wipe away squander|挨near close next towards against wait lean|挪move shift side
挫push down chop grind|振raise excite arouse action|挺stand upright straighten rigid|挽pull back draw mourn|捂resist|捅jab|捆tie bind truss bundle|捉grasp clutch catch seize
捌break open split accounting version numeral eight|捍ward guard against defend|捎select take carry|捏pick fingers knead mold|捐contribute give renounce|捕arrest catch seize
捞scoop water dredge fish|损diminish impair injure|捡pick|换change exchange substitute|捣hull thresh beat attack|捧hold two hands|据occupy take possession base position
捶strike stick lash beat|捷win victory triumph|捻twist nip fingers|掀lift raise stir|掂heft hold weigh palm|掇collect gather pick|授give transmit confer
掉turn move shake wag drop down|掌palm hand sole foot paw|掏take pull clean|掐hold gather hand choke|排row rank line|掖support arms stick tuck fold|掘dig excavate cave
掠rob ransack plunder pass|探find locate search grope|掣drag pull hinder pulling back|接receive continue catch connect|控accuse charge control|推push expel forward
掩cover shut conceal ambush|措collect arrange employ|掳capture seize|掷throw hurl cast fling|掸dust duster|掺mix blend adulterate delicate hand|揉rub massage crush hand
揍hit beat smash break|描copy trace sketch depict|提hold hand lift|插insert stick plant|揖salute bow defer yield|握grasp hold fast take hand|揣put things clothes
揩rub wipe dust clean|揪grasp hand pinch|揭raise lift|援aid assist lead cite|揽grasp take hold monopolize|搀give helping hand support hold|搁put lay down delay
搂hug embrace drag pull|搅disturb agitate stir|搏seize spring upon strike|搐cramp spasm convulsion twitch|搓rub roll hands|搔scratch|搜search seek investigate|搞clear clarify
搪ward evade parry block|搬transfer move remove shift|搭join together attach add|携lead hand take carry|搽smear rub wipe anoint|摄take absorb act deputy administer assist
摆put display swing sway|摇wag swing wave shake scull|摈exclude expel reject usher|摊spread open apportion|摔fall ground stumble trip|摘pluck pick select specify
摧destroy break injure|摩rub scour grind friction|摸gently touch hand caress|摹trace copy duplicate pattern|撂put down aside drop|撅protrude snap break dig
撇discard abandon throw away|撑prop support brace push|撒release cast away let disperse relax|撕rip tear buy cloth|撞knock against bump collide|撤omit remove withdraw
撩lift raise leave depart|撬lift raise pry open|播sow spread broadcast cast away reject|撮little bit small amount pinch|撰compose write compile|撵drive away expel oust
撼move shake fight|擂rub grind mortar pestle triturate|擅monopolize claim arbitrarily dare|操conduct run control manage|擎lift hold support|擒catch capture seize arrest
擞shake tremble quake flutter|擦wipe scrub rub scour brush|攀climb pull hang|攒save hoard|攘seize take force repel|攫snatch away seize catch|支disperse pay support branch
收gather together collect harvest|改change alter improve remodel|攻attack assault criticize|放put release free liberate|政government political affairs|故old reason because
效result effect effectiveness|敌enemy foe rival resist|敏fast quick clever smart|救save rescue relieve help aid|敖ramble play leisurely|教teach class|敛draw back fold collect
敝break destroy broken tattered|敞roomy spacious open broad|敢dare venture bold brave|散scatter disperse break|敦esteem honest candid sincere|敬respect honor respectfully
数number several count fate|敲strike beat pound hammer rap|整orderly neat tidy whole|敷spread diffuse apply paint|文literature culture writing
斋vegetarian diet study fast abstain|斌refined having both appearance|斑mottled striped freckle|斗peck liquid measure struggle fight compete contend
料consider conjecture materials ingredients|斜slanting sloping inclined|斟pour wine tea cup gauge|斡revolve rotate turn|斤catty axe keen shrewd|斥scold upbraid accuse reproach
斧axe hatchet chop hew|斩cut chop sever behead|断sever cut interrupt|斯thus lop emphatic|新new recent fresh|方square rectangle region local|施grant bestow give act
旁side close near|旅trip journey travel traveler|旋revolve move orbit return lathe|族family clan ethnic group tribe|旗banner flag streamer|无negative lack|既already facto since
日sun day daytime|旦dawn morning day|旧old former past|旨purpose aim excellent|早early soon morning|旬tenday period time|旭rising sun brilliance radiant|旱drought dry land
时time season era age period|旷extensive wide broad empty|旺prosper prosperous increase|昂rise raise proud bold upright|昆elder brother descendants|昌light sun good proper
明bright light brilliant clear|昏dusk nightfall twilight dark|易change easy|昔formerly beginning|星star planet point light|映project reflect light|春spring wanton
昧obscure dark darken|昨yesterday former times past|昭bright luminous illustrious|是indeed yes right demonstrative pronoun|昼daytime daylight|显manifest display evident clear
晃bright dazzling sway shake|晋advance increase promote|晌noon midday moment unit land measurement equal seven|晒dry sun expose|晓dawn daybreak clear explicit
晕halo sky fog dizzy faint|晚night evening late|晤interview meet|晦dark unclear obscure night|晨early morning daybreak|普universal general widespread|景scenery view conditions
晰clear evident clearly|晴clear weather fine|晶crystal clear bright radiant|智wisdom knowledge intelligence|晾airdry sundry|暂temporary|暇leisure relaxation spare time|暑hot
暖warm genial|暗dark obscure secret covert|暮evening dusk sunset ending|暴violent brutal tyrannical|曙bright light rising sun|曝sun air expose dry|曰say
曲crooked bent wrong false yeast leaven|曳trail tow drag pull|更still further much change alter|曹ministry officials|曼long extended vast beautiful|曾already sign past
替change replace substitute|最extremely exceedingly|月moon month|有own possess exist|朋friend pal acquaintance|服clothes wear dress|朔first day lunar month north
朗clear bright distinct|望look forward hope expect|朝morning|期period time date limit|木tree wood lumber wooden|未yet terrestrial branch|末final last end insignificant
本root origin source basis|札letter note correspondence|术art skill special feat method technique|朱cinnabar vermilion red mole
朴simple unadorned sincere tree honest plain rough|朵cluster flowers earlobe|机desk machine moment chance|朽decayed rotten rot decay
杀kill slaughter murder hurt pare reduce clip|杂mixed blended mix mingle|权power right authority|杆pole shaft spear stick club unit|杉species pine fir|李plum judge
杏apricot almond|材material stuff timber talent|村village hamlet uncouth vulgar|杖cane walking stick|杜stop prevent restrict|束bind control restrain bale
杠lever pole crowbar sharpen|条clause condition string stripe|来come coming return returning|杨willow poplar aspen|杭cross stream navigate|杯cup glass
杰hero heroic outstanding remarkable|松pine tree fir lax loose loosen relax|板plank board iron tin plate boss owner charge|极extreme utmost furthest final
构frame building structure|枉useless vain bent crooked|析split wood break apart divide|枕pillow|林forest grove|枚stalk shrub trunk tree|果fruit result|枝branches limbs branch
枢door hinge pivot center power|枣date tree dates jujubes|枪spear lance gun rifle|枫maple tree|枯dried withered decayed|架rack stand prop|枷cangue scaffold
柄handle lever knob authority|柏cypress cedar|某certain|柑tangerine looseskinned orange|柒number seven|染dye contagious infect|柔soft gentle pliant
柜cabinet cupboard shop counter wardrobe|柞oak spinous evergreen tree clear away trees|柠lemon|查investigate examine seek|柬letter invitation choose|柯axehandle stalk bough
柱pillar post support lean|柳willow tree pleasure|柴firewood faggots fuel|柿persimmon|栅fence palisade grid|标mark symbol label sign stand bole tree|栈warehouse tavern inn
栋main beams supporting house|栏railing balustrade animal pan|树tree plant set establish|栓wooden peg post stick|栖perch roost stay
栗chestnut tree chestnuts shiver shudder tremble|校school military field officer|株numerary adjunct trees root|样shape pattern style|核seed kernel core nut atom
根root base foundation|格pattern style|栽cultivate plant care plants|桂cassia cinnamon|桃peach marriage|桅mast ship|框frame framework door|案table bench legal case
桌table desk stand|桐applied trees|桑mulberry tree|桓variety tree|桔bellflower wellswept inner fibers cornstalks|档shelf frame crosspiece|桥bridge beam crosspiece|桨oar paddle
桩stake post affair matter|桶pail bucket tub cask keg|梁bridge beam rafters|梅plums prunes|梆rattle|梗stem flower branch plant|梢pointed tip long branch rudder
梦dream visionary wishful|梧parasol tree sterculia platanifolia|梨pear opera cut slash|梭shuttle fro|梯ladder steps stairs lean|械weapons implements instruments|梳comb brush
检check examine|棉cotton padded|棋chess game similar|棍stick cudgel scoundrel|棒stick club truncheon hit|棕hemp palm tree|棘jujube tree thorns brambles|棚tent awning booth shed
棠crab apple tree wild plums|森forest luxuriant vegetation|棱squared timber angle edge|棵numerary adjunct trees|棺coffin|椅chair seat|植plant trees plants grow
椎hammer mallet vertebra|椒pepper spices|椭ovalshaped elliptical tubular|椰palm tree coconut|椽beams rafters supports|椿father plant white flowers|楔wedge gatepost foreword
楚feudal state clear|楞ceylon buddhist texts|楷model style writing|楼building two stories|概generally approximately|榆elm tree|榔betelnut tree
榜placard list successful exam candidates|榨press extract juices vegetable|榴pomegranate|榷footbridge toll levy monopoly|槐locust tree|槛threshold doorsill
槽trough manger vat tank groove distillery|樊railing fence enclosed|樟camphor tree|模model pattern copy|横across horizontal lateral|樱cherry blossom|橇sledge transportation
橙orange|橡chestnut oak rubber tree|橱cabinet wardrobe cupboard|檀sandalwood hardwood|檄call arms urgency|檬locust oracacia|欠owe lack deficient|次order sequence next
欢happy pleased glad joy enjoy|欣happy joyous delighted|欧translit europe ohm transliterating nonchinese words|欲desire want long intend|欺cheat doublecross deceive
款item article clause fund|歇rest stop lodge|歉deficient lacking insufficient|歌song lyrics sing chant praise|止stop halt desist detain|正right proper correct|此case
步step pace walk stroll|武military martial warlike|歧fork road branching|歪slant inclined askew awry|歹bad vicious depraved wicked|死die dead death|歼annihilate wipe kill
殃misfortune disaster calamity|殆dangerous perilous endanger|殉die cause martyr|殊different special unusual|残injure spoil oppress broken|殖breed spawn increase prosper
殴beat fight fists hit strike brawl|段section piece division|殷many great abundant flourishing|殿hall palace temple|毁destroy ruin injure slander
毅resolute decisive firm persist|毋rad|母mother female elders|每every each|毒poison venom poisonous|比compare liken comparison|毕end finish conclude completed
毖guard against take care caution|毗help assist connect adjoin|毙kill die violent death|毛hair fur feathers coarse|毡felt rug carpet|毫fine hair measure length
毯rug carpet blanket|氏clan family mister|民subjects citizens|氓subjects vassals|气steam vapor air gas spirit|氖neon|氛gas vapor air|氟fluorine|氢ammonia hydrogen nitride|氦helium
氧oxygen|氨ammonia hydrogen nitride|氮nitrogen|氯chlorine|氰cyanogen ethane dinitrile|水water liquid lotion juice|永long perpetual eternal forever|汀sandbar beach bank shore
汁juice liquor fluid sap gravy sauce|求seek demand request beseech|汇concourse flow together gather remit money collect compile|汉language|汐night tides evening ebb tide
汕basket catching fish bamboo swatow|汗perspiration sweat|汛high water flood tides|汝you|汞mercury|江large river yangzi|池pool pond moat cistern|污filthy dirty impure polluted
汤hot water soup gravy broth|汪vast extensive deep|汰excessive scour wash|汲draw water well imbibe|汹turbulent noisy restless rush water|汽steam vapor gas
汾river shanxi province|沁soak seep percolate|沂river southeast shandong|沃water irrigate fertile rich|沈sink submerge addicted juice liquid water leak pour
沉sink submerge addicted|沏infuse|沙sand gravel pebbles granulated|沛abundant full copious sudden|沟ditch drain narrow waterway|没none drown sink
沤soak steep sodden soaked rotten foam froth|沥trickle drip strain dregs|沦lost sink submerged|沧blue dark green cold|沪shanghai river near|沫froth foam bubbles suds
沮stop prevent defeated dejected|河river stream yellow|沸boil bubble gush|油oil fat grease lard paints|治govern regulate administer|沼lake fishpond swamps
沽buy sell inferior quality|沾moisten wet soak touch|沿follow course along|泄leak vent flow reveal|泅swim float wade|泉spring fountain wealth money|泊anchor vessel lie
泌seep excrete|法law rule regulation statute france french|泛drift float careless reckless|泞mud miry muddy stagnant|泡bubbles suds blister soak|波waves breakers undulations
泣cry sob weep|泥mud mire earth clay plaster|注concentrate focus direct explain annotate entry|泪tears weep cry|泰great exalted superior big|泳dive swim|泵pump
泻drain leak flow pour down|泼pour splash water sprinkle violent malignant|泽marsh swamp grace brilliance damp moist fertile|洁clean purify pure|洋ocean sea foreign western
洒sprinkle scatter pour wipe away shiver splash throw|洗wash rinse clean purify|洛river shanxi province city|洞cave grotto ravine hole|津ferry saliva ford
洪vast immense flood deluge|洱lake yunnan|洲continent island islet|活live exist survive lively|洼hollow pit depression swamp|洽blend harmony penetrate cover river shenxi
派school thought sect branch|流flow circulate drift class|浅shallow deep superficial|浆thick fluid starch broth|浇spray water sprinkle|浊muddy turbid dirty filthy
测measure estimate conjecture|济help aid relieve ferry cross|浑muddy turbid blend merge mix|浓thick strong concentrated|浙zhejiang province river|浚dredge|浦bank river shore
浩great numerous vast abundant|浪wave wasteful reckless|浮float drift waft exceed superfluous|浴bathe wash bath|海sea ocean maritime|浸soak immerse dip percolate
涂certain rivers smear daub apply spread paint|涅blacken black mud slime|消vanish die melt away|涉ford stream wade across|涌surge bubble gush forth|涎saliva
涕tear snivel nasal mucus|涛large waves|涝inundate flood torrent|涟flowing water ripples weeping|涡swirl whirlpool eddy|涣scatter scattered dispersed|涤wash cleanse purify sweep
润soft moist sleek freshen|涧brook mountain stream|涨rise price|涩astringent harsh uneven rough|涪river sichuan province|涯shore bank edge|液sap juice liquid fluid
涵soak wet tolerate lenient|涸dried exhausted tired dry|淀shallow water swamp swampy sediment dregs precipitate|淄river shandong province|淆confused disarray mixed
淋drip soak drench perfectly|淌trickle flow down drip|淑good pure virtuous charming|淖slush mud|淘wash sieve weed|淡weak watery insipid tasteless|淤mud sediment clog silt
淫obscene licentious lewd|淬temper dye soak change alter|淮river anhui province|深deep depth far extreme|淳honest simple unsophisticated cyanogen ethane dinitrile
混mix blend mingle bumble along|淹drown cover liquid steep|添append add increase|清clear pure clean peaceful|渊surge bubble gush forth gulf abyss deep
渍soak steep dye stains sodden|渐gradually|渔fish seize pursue|渗soak through infiltrate|渝change chongqing|渠ditch canal channel gutter|渡cross ferry
渣refuse dregs lees sediment|渤swelling bohai sea|温lukewarm warm tepid mild|渭river shanxi|港port harbor small stream bay|渴thirsty parched yearn pine
游swim float drift wander roam|渺endlessly long boundless vast|湃waves turbulent|湍rapid water current rapids|湖lake hubei hunan bluishgreen|湘alternate hunan
湛deep profound clear tranquil placid|湾bay cove inlet bend stream|湿wet moist humid damp illness|溃flooding river militarily defeat|溅sprinkle spray spill splash
溉water irrigate flood wash|源spring source head|溜slide glide slip slippery|溢overflow brim full|溪mountain stream creek|溯upstream against current formerly
溶melt dissolve overflowing|溺drown submerge water indulge|滁district anhui province|滇yunnan province|滋grow multiply increase thrive|滑slip slide slippery polished
滓sediment lees dregs|滔overflow rushing water torrent|滚turn roll rotate boil|滞block obstruct stagnant|满fill full satisfied|滤strain filter|滥flood overflow excessive
滦river county hebei province|滨beach sea coast river bank|滩bank sandbar shoal rapids|滴drip drop water|漂float drift tossed|漆varnish lacquer paint
漏leak drip funnel hour glass|漓river guangxi province water dripping short|演perform put exercise|漠desert aloof indifferent cool|漫overflow water spreading
漱gargle rinse wash scour|漳river henan|漾overflow swirl ripple tossed waves|潍county shandong province|潘water rice been rinsed river flows han|潜hide hidden secret latent
潞county yunnan|潦flood puddle without care|潭deep pool lake profound|潮tide moist wet damp flow|澄purify water allowing sediment settle clear pure|澈thoroughly completely
澎splatter|澜overflowing waves ripples|澡wash bathe|澳inlet bay dock bank|激arouse excite incite quickly|濒approach verge near|瀑waterfall cascade heavy rain
灌pour water irrigate flood|火fire flame burn anger rage|灭extinguish wipe exterminate|灯lantern lamp|灰ashes dust lime mortar|灵spirit soul spiritual world
灶kitchen stove cooking furnace|灸cauterize moxa moxibustion|灼burn broil cauterize bright|灾calamity disaster catastrophe|灿vivid illuminating bright
炉fireplace stove oven furnace|炊cook meal|炎flame blaze hot|炒fry saute roast boil cook|炔alkyne|炕brickbed northern china|炙roast broil toast cauterize|炬torch
炭charcoal coal carbon|炮large gun cannon artillery|炯bright brilliant clear hot|炳bright luminous glorious|炸fry oil scald explode|点dot speck spot point degree
炼smelt refine distill condense|炽burninghot intense burn blaze splendid illustrious|烁shine glitter sparkle|烂rotten spoiled decayed|烃hydrocarbon
烈fiery violent vehement ardent|烘bake roast dry fire|烙brand burn branding iron|烛candle taper shine illuminate|烟smoke soot opium tobacco cigarettes|烤bake roast toast cook
烦bother vex trouble troublesome|烧burn bake heat roast|烩ragout cook braise|烫scald heat wash iron clothes|烬cinders ashes embers remnants|热hot heat fever restless zeal
烯alkene|烷alkane|烹boil cook quick fry stir|烽signal fire tower|焉thereupon how why where|焊weld solder|焕shining brilliant lustrous|焙dry slow fire bake roast|焚burn
焦burned scorched anxious vexed|焰flame blaze glowing blazing|然yes certainly pledge promise|煌bright shining luminous|煎fry fat oil boil water
煞malignant deity baleful noxious strike dead|煤coal coke charcoal carbon|照shine illumine reflect|煮cook|煽stir incite agitate provoke|熄put extinguish quash
熊bear brilliant bright|熏smoke fog vapor cure|熔melt smelt fuse mold|熙bright splendid glorious|熟wellcooked ripe familiar|熬cook down boil endure|燃burn light fire ignite
燎burn set afire illuminate signal lamp|燕swallow comfort enjoy|燥dry parched arid quicktempered|爆crackle pop burst explode|爪claw nail talon animal feet
爬crawl creep climb scramble|爱love fond|爵feudal title rank|父father|爷father grandfather|爸father papa|爹father daddy|爽happy cheerful refreshing|片slice splinter strip rad
版printing blocks edition|牌signboard placard|牙tooth molars teeth serrated|牛cow bull|牟seek barley low|牡male animals bolt door|牢prison stable pen secure
牧tend cattle shepherd|物substance creature|牲sacrificial animal|牵drag pull lead hand|特special unique distinguished|牺sacrifice give sacrificial
犀rhinoceros sharp welltempered|犁plow|犊calf victim sacrifice|犬dog|犯commit crime violate criminal|状appearance shape official|犹similar just|狂insane mad violent wild
狄tribe northern china|狈legendary animal short forelegs rode wolf|狐fox|狗dog canis familiaris|狙ape monkey spy watch lie|狞ferocious appearance hideous
狠vicious cruel severely extreme|狡cunning deceitful treacherous|独alone single solitary|狭narrow limited narrowminded pinch|狮lion|狰fiercelooking ferocious
狱prison jail case lawsuit|狸fox|狼wolf|猎hunt field sports|猖mad wild reckless unruly|猛violent savage cruel bold|猜guess conjecture suppose feel|猩species orangutan
猪pig hog wild boar|猫cat|献offer present show display|猴monkey ape monkeylike|猾crafty cunning shrewd deceitful|猿ape|獭otter|玄deep profound abstruse|率lead ratio rate limit
玉jade precious stone gem|王king ruler royal|玖blackcolored jade|玛agate cornelian|玩play joke enjoy|玫rose|环jade ring bracelet|现appear manifest become visible|玲tinkling jade
玻glass|珊coral|珍precious valuable rare|珐enamel cloisonn|珠precious stone gem jewel pearl|班class group grade squad job|球ball sphere globe round|琅variety white carnelian pure
理reason logic manage|琉sparkling stone glazed opaque|琐trifling petty troublesome fragments|琢polish jade cut|琳beautiful jade gem|琴lute guitar|琵guitarlike instrument
琶guitarlike instrument|琼jade rare precious elegant coagulate|瑚coral virtue|瑞felicitous omen auspicious|瑟large stringed musical instrument dignified massive wind
瑰extraordinary fabulous rose|瑶precious jade|璃glass|瓜melon gourd cucumber|瓢ladle made dried gourd|瓣petal segment valves|瓤flesh core pulp pith
瓦tile earthenware pottery girl|瓮earthen jar ashes|瓶jug pitcher vase jar bottle|瓷crockery porcelain chinaware|甄examine discern grade|甘sweetness sweet tasty
甚great extent considerably|甜sweet sweetness|生life living lifetime birth|甥niece child|用use employ apply operate|甩throw away discard|甫begin man father great distance ten
甭there need|田field arable land cultivated|由cause reason|甲armor shell fingernails heavenly stem|申state superior report extend terrestrial branch
电electricity electric lightning|男male man son baron|甸suburbs capital govern crops|画painting picture drawing draw delineate|畅smoothly freely unrestrained
界boundary limit domain society world|畏fear dread awe reverence|畔boundary path dividing fields|留stop halt stay detain keep|畜livestock domestic animals
略approximately roughly outline|畦sections vegetable farm|番take turns turn time repeat|畴farmland arable land category|畸odd fractional remainder odds
疆boundary border frontier|疏neglect careless lax|疑doubt question suspect|疗healed cured recover|疙pimple sore boil wart pustule|疚chronic disease illness sorrow
疟intermittent fever malaria|疡ulcers sores infection|疤scar cicatrix birthmark|疥scabies itch|疫epidemic plague pestilence|疮tumor boil sore wound|疯crazy insane mentally ill
疲feel tired exhausted weak|疵flaw fault defect disease|疹measles rash fever|疼aches pains fond love|疽ulcer carbuncle abscess|疾illness disease sickness hate
病illness sickness disease|症disease illness ailment obstruction bowels|痈carbuncle sore ulcer abscess|痉convulsions fits|痊healed cured recover|痒itch|痔hemorrhoids piles
痕scar mark trace|痘smallpox|痛pain ache sorry sad bitter|痞dyspepsia spleen infection|痢dysentery|痪paralysis numbness limbs|痰phlegm mucus spittle|痴foolish stupid dumb silly
痹paralysis numbness|瘁feel tired weary worn|瘟epidemic plague pestilence|瘤tumor lump goiter|瘦thin emaciated lean meager|瘩pimples|瘪shrivelled dried vexed
瘫paralysis palsy numbness|瘴malaria pestilential vapors|瘸lameness paralysis hands leg|癌cancer marmoset|癣ringworms|癸heavenly stem|登rise mount board climb
白white pure unblemished bright|百hundred numerous many|皂soap black menial servant|的possessive adjectival|皆every everybody|皇royal imperial ruler superior
皋high land along river|皑brilliant white|皖anhui province|皮skin hide fur feather outer|皱wrinkles creases folds|皿shallow container rad|盂basin cup|盅small cup bowl
盆basin tub pot bowl|盈fill full overflowing surplus|益profit benefit advantage|盎cup pot bowl abundant|盏small cup container lamps|盐salt|监supervise control direct
盒small box case casket|盔helmet bowl basin|盖cover hide protect|盗rob steal thief bandit|盘tray plate dish examine|盛abundant flourishing contain fill
盟swear oath covenant alliance|目eye look division topic|盯rivet gaze upon keep eyes|盲blind unperceptive shortsighted|直straight erect vertical|相mutual reciprocal each
盼look gaze expect hope|盾shield shieldshaped object currency sign dutch guilder|省province save economize|眉eyebrows upper margin book|看look examine scrutinize
真real actual true genuine|眠close eyes sleep hibernate|眨wink|眩confuse dizzy dazed disoriented|眯blinded|眶eye socket rim|眷take interest care|眺look gaze scan survey
眼eye eyelet hole opening|着move take action manifest wear|睁open eyes stare|睛eyeball pupil eye|睡sleep doze|督supervise oversee direct|睦friendly amiable peaceful|睫eyelashes
睬notice pay attention|睹look gaze observe|瞄take aim look|瞅look gaze|瞎blind reckless rash|瞒deceive lie eyes halfclosed|瞥take fleeting glance|瞧glance look
瞩watch carefully stare focus|瞪stare|瞬wink blink flash|瞳pupil eye|瞻look respect|矗straight upright erect lofty|矛spear lance|矢arrow dart vow swear|矣completed action
知know perceive comprehend|矩square ruler rule|矫correct rectify straighten|短short brief deficient lacking|矮short dwarf low|石stone rock mineral|矽obsolete silicon|矾alum
矿mine mineral ore|码number numerals yard symbol|砂sand pebbles gravel gritty|砌build pile stone steps brick walk|砍hack chop cut fell|砒old arsenic white trioxide
研grind rub study research|砖tile brick|砚inkstone|砧anvil flat stone|砰crashing stones bang|破break ruin destroy rout|砷arsenic|砸smash crush break pound mash
砾gravel pebbles potsherds|础foundation stone plinth|硅silicon|硒selenium|硕great eminent large big|硝saltpeter niter tan|硫sulfur|硬hard firm strong obstinate
确sure certain real true|硷alkaline alkali lye salt|硼borax boron|碉room made stone watchtower|碌rough uneven rocky mediocre|碍obstruct hinder block deter
碎break smash broken busted|碑stone tablet gravestone|碗bowl small dish|碘iodine|碟small dish plate|碧jade green blue|碰collide bump|碱alkaline alkali lye salt|碳carbon
碴chipped edge container|碾roller crush roll|磁magnetic magnetism porcelain|磅pound weigh|磊pile rocks stones great|磋polish buff scrutinize|磐large rock boulder firm
磕hit collide knock|磨grind polish rub wear millstone|磷phosphorus|磺sulphur brimstone|礁reef jetty submerged rocks|示show manifest demonstrate
礼social custom manners courtesy rites|社god soil altars him group families company society|祁pray numerous ample abundant|祈pray entreat beseech
祖ancestor forefather grandfather|祝pray happiness blessings|神spirit god supernatural being|祟evil spirit influence|祥good luck omen happiness|票slip paper bamboo ticket
祭sacrifice worship|祷pray entreat beg plead prayer|祸misfortune calamity disaster|禁restrict prohibit forbid|禄blessing happiness prosperity|福happiness good fortune blessing
禹legendary hsia founder|离rare beast strange elegant leave depart away separate|禽birds fowl capture|禾grain still stalk rice plant
秀ear grain flowering luxuriant refined elegant graceful|私private personal secret|秃bald bare stripped|秆straw stalk grain|秉grasp hold bundle authority
秋autumn fall year leather stap swing|种seed race breed plant offspring|科section department science|秒beard grain corn second|秘secret mysterious abstruse
租rent lease rental tax|秤balance scale steelyard|秦feudal state qin|秧rice seedlings young plants|秩order orderly salary decade|积accumulate store amass
称call brand address say|秸stalks millet corn|移change shift move|秽dirty unclean immoral obscene|稀rare unusual scarce sparse|程journey trip schedule agenda
稍little slightly rather|税taxes revenue duty tax|稗darnels weeds tares small|稚young immature childhood|稠dense crowded packed soupy|稳stable firm solid steady
稻rice growing field plant|稼sow grain sheaves|稽examine investigate delay|稿draft manuscript rough copy|穆majestic solemn reverent calm|穗ear grain tassel guangzhou
穴cave den hole|究examine investigate|穷poor destitute impoverished|空empty hollow bare deserted|穿penetrate pierce drill wear|突suddenly abruptly unexpectedly
窃secretly stealthily steal thief|窄narrow tight narrowminded|窍hole opening aperture|窑kiln coal mine pit|窒stop obstruct|窖pit cellar|窗window|窘embarrassed hardpressed
窜run away revise edit expel|窝nest cave den hiding|窟hole cave cellar underground|窥peep watch spy pry|窿mine shaft cavity hole|立stand let establish set
竖perpendicular vertical erect upright|站stand station|竞contend vie compete|竟finally after last|章composition chapter section|竣terminate end finish quit
童child boy servant virgin|竭put forth great effort exhaust|端end extreme head beginning|竹bamboo flute|竿bamboo pole penis|笆bamboo fence|笋bamboo shoots shoot joint tendon
笑smile laugh giggle snicker|笔writing brush write stroke|笛bamboo flute whistle|符tag tally symbol charm|笨foolish stupid dull awkward|第sequence number grade degree
笺note memo stationery comments|笼cage cagelike basket|等rank grade wait equal forth|筋muscles tendons|筏raft|筐bamboo basket chest|筑lute build erect building
筒thick piece bamboo pipe|答answer reply return assent|策scheme plan whip urge|筛sieve filter screen sift|筷chopsticks|筹chip tally token raise money|签sign endorse slip paper
简simple terse succinct letter|箍hoop bind surround|箔reed screen frame growing silkworms|箕sieve dust pan garbage bag|算count calculate figure plan
管pipe tube duct woodwind music|箩bamboo basket|箭arrow bamboo|箱case box chest trunk|篆seal script official stamp|篇chapter section essay article|篓bamboo basket
篙pole punt boat|篡usurp|篮basket|篱bamboo wooden fence hedge|篷awning covering sail boat|簇swarm crowd together cluster|簧reed woodwind instrument
簿register account book notebook|籍record register list census|米hulled husked uncooked rice|类class group category|籽seed pip pit stone|粉powder face plaster|粒grain small
粕lees dregs sediments left after distilling liquor|粗rough thick course rude|粘viscous mucous glutinous|粟unhusked millet grain|粤guangdong guangxi provinces initial
粥rice gruel congee|粪manure dung excrement night soil|粮food grain provisions|粱better varieties millet|粳nonglutinous rice|粹pure unadulterated select|精essence semen spirit
糊paste stick|糕cakes pastry|糖sugar candy sweets|糙coarse harsh rough unpolished rice|糜rice gruel congee mashed|糟sediment dregs pickle|糠chaff bran husks poor
糯glutinous rice sticky|系system line link connection bind tie involve relation|紊confused disorder|素white plain vegetarian formerly normally
索large rope cable rules laws demand exact search|紧tense tight taut firm secure|紫purple violet amethyst|累tired implicate involve bother bind wind link join
絮waste cotton raw silk|繁complicated complex difficult|纂edit compile topknot chignon|纠investigate inspect|红red vermillion blush flush|纤fine delicate minute graceful
约treaty agreement covenant|级level rank class grade|纪record annal historical account|纫thread needle sew stitch string|纬woof parallels latitude|纯pure clean simple
纱gauze thin silk yarn thread|纲heavy rope hawser main points|纳admit take receive accept|纵indulge give free reign|纶green silk thread tassel|纷disorder scattered tangled
纸paper|纹line streak stripe wrinkle|纺spin reel weave reeled pongee|纽knot button handle knob tie|线line thread wire clue|练practice drill exercise train
组class section department|绅girdle tie bind gentry|细fine tiny slender thin|织weave knit organize unite|终end finally|绊loop catch fetter shackle
绍continue carry join hand down|绎unravel unreel silk interpret explain|经classic works pass through|绑bind tie fasten|绒silk cotton woolen fabric|结knot tie join connect
绕entwine wind around surround|绘draw sketch paint|给give|绚variegated adorned brilliant|络enmesh wrap around web net|绝cut sever break terminate|绞twist wring intertwine winch
统govern command control unite|绢thick stiff silk|绣embroider embroidery ornament|绥soothe appease pacify carriage harness|绦silk cord ribbon braid sash
继continue maintain carry|绩spin achievements|绪end thread clue|续continue carry succeed|绰graceful delicate spacious|绳rope string cord control measure restrain
维maintain preserve safeguard|绵cotton wad wool soft downy|绷bind draw firmly strap|绸silk cloth satin damask|综arrange threads weaving|绽ripped seam rend crack|绿green chlorine
缀patch together link connect|缄seal close bind letter|缅distant remote think|缆hawser heavyduty rope cable|缉sew close stitches|缎satin|缓slow leisurely postpone delay
缔tie join connect connection|缕thread detailed precise|编knit weave arrange compile|缘hem margin reason cause fate karma|缚tie|缝sew mend|缠wrap wind around tie bind
缨chin strap tassel annoy bother|缩contract draw reduce|缮repair mend rewrite transcribe|缴deliver submit hand|缸earthenware jug crock cistern|缺short lack gap deficit
罐jar jug pitcher pot|网net network web|罕rare scarce|罗net catching birds gauze|罚penalty fine punish penalize|罢cease finish stop give|罩basket catching fish cover
罪crime sin vice evil hardship|置lay set aside|署public office|羊sheep goat|羌qiang nationality|美beautiful pretty pleasing|羔lamb kid|羚species antelope
羞disgrace shame ashamed shy|羡envy admire praise covet|群group crowd multitude mob|羹soup broth|羽feather plume wings|翁old man father fatherinlaw|翅wings fin
翌bright daybreak dawn next day|翔soar glide hover detailed|翘turn lift elevate raise|翟pheasant plumes|翠color green kingfisher|翰writing brush pen pencil|翱soar roam
翻flip upset capsize|翼wings fins fish shelter|耀shine sparkle dazzle glory|老old aged experienced|考examine test investigate|而yet but|耍frolic play amuse
耐endure bear resist patient|耕plow cultivate|耗consume use waste squander|耘weed|耙rake|耪plow cultivate|耳ear merely handle|耶transliteration|耸urge rise stir excite raise lofty
耻shame humiliation ashamed|耽indulge negligent|耿bright shining guts|聂whisper|聊somewhat slightly least|聋deaf|职duty profession office post|联connect join associate ally
聘engage employ betroth|聚assemble meet together collect|聪intelligent clever bright|肃pay respects reverently|肄learn practice study toil
肆indulge excess numeral four meaning now therefore shop|肇begin commence originate|肉flesh meat|肋ribs chest|肌muscle tissue meat bones|肖look resemble
肘elbow help shoulder load|肚belly abdomen bowels|肛anus|肝liver|肠intestines emotions sausage|股thighs haunches rump share|肢human limbs animal feet|肤skin superficial shallow
肥fat plump obese fertile|肩shoulders shoulder bear|肪animal fat|肮dirty|肯willing consent permit|育produce give birth educate|肺lungs|肾kidneys testes gizzard
肿swell swollen swelling|胀swell inflate expand|胁ribs armpits flank threaten|胃stomach gizzard fowl|胆gall bladder bravery courage|背back side behind betray
胎unborn child embryo fetus|胖fat obese fatty|胚embryo unfinished things|胜victory excel better|胞womb placenta fetal membrane
胡recklessly foolishly wildly lane alley side street beard|胯pelvis groin thighs|胰pancreas soap|胳armpit arms|胶glue gum resin rubber shin bone|胸breast bosom chest thorax
胺amine|能able can permitted ability|脂fat grease lard|脆crisp fragile frail brittle|脉blood vessels veins arteries|脊spine backbone ridge
脏internal organs viscera dirty firm fat|脐abdominal area crab navel|脑brain|脓pus|脖neck|脚leg foot base foundation|脯dried meat preserved fruits|脱take peel strip
脸face cheek reputation|脾spleen pancreas disposition|腆prosperous good protruding|腊yearend sacrifice dried meat|腋armpit|腐rot decay spoil rotten
腑bowels entrails internal organs|腔chest cavity hollow body|腕wrist|腥raw meat rank strongsmelling|腮lower part face jaw gills fish|腰waist kidney
腹stomach belly abdomen inside|腺gland|腻greasy oily dirty smooth|腾fly gallop run prance rise|腿legs thighs|膀upper arm shoulder wing|膊shoulders upper arms
膏grease fat paste ointment|膘fat rump|膛chest hollow space cavity|膜membrane kneel worship|膝knee|膨swell swollen bloated inflated|膳meals provisions board|臀buttocks|臂arm
臃swell swelling fat|臆chest breast bosom thought|臣minister statesman official|自self private personal|臭smell stink emit foul odor|至reach arrive extremely
致send deliver present cause delicate fine dense|臻reach arrive utmost superior|臼mortar bone joint socket kangzi|舀dip ladle|舅brother uncle
舆cart palanquin sedan chair public opinion|舌tongue clapper bell|舍house dwelling dwell reside discard give willingly alms|舒open unfold stretch comfortable easy
舔lick tongue taste|舜legendary ruler last five emperors|舞dance posture prance brandish|舟boat ship|航sail navigate ship boat|般sort manner category|舰warship|舱hold ship cabin
舵rudder helm|舶large oceangoing vessel|舷sides boat bulwarks gunwale|船ship boat vessel|艇small boat dugout punt|艘counter ships vessels|良good virtuous respectable
艰difficult hard distressing|色color tint hue shade body beauty desire|艳beautiful sexy voluptuous|艺art talent ability craft|艾artemisia mugwort|节knot node joint section
芋taro|芍peony water chestnuts|芒miscanthus sinensis|芜luxurious growth weeds|芝sesame purplish brown mushroom thought miraculous powers divine|芥mustard plant tiny
芦rushes reeds|芬fragrance aroma perfume|芭plantain banana palm fragrant|芯pith rush|花flower blossoms|芳fragrant virtuous beautiful|芹celery|芽bud sprout shoot|苇reed|苍blue green
苏revive resurrect species thyme transliteration|苑pasture park garden mansion|苔moss lichen|苗sprouts miao nationality|苛small petty harsh rigorous
苞variety rush firm enduring burst forth|苟careless frivolous illicit grammatical but grass|若supposing assuming similar|苦bitter hardship suffering|苫rush straw matting
苯benzene luxuriant|英petal flower leaf brave hero england english|苹artemisia duckweed apple|茁sprout flourish sprouts appearing aboveground vigorous
茂thick lush dense talented|范beelike insect pattern model rule law|茄eggplant|茅reeds rushes grass|茎stem stalk|茧cocoon callus blister|茨thatching caltrop tribulus terrestris
茫vast boundless widespread|茬harvest|茵cushion mattress wormwood skimmia japon|茶tea|茸soft downy buds sprouts|茹roots vegetables eat bear|荆thorns brambles wife cane
草grass straw thatch herbs|荐repeat reoccur recommend offer present|荒wasteland desert uncultivated|荔lichee|荚pods leguminous plants
荡pond pool wash away cleanse toss swing rock|荣glory honor flourish prosper|荤meat diet strong smelling|荧shine shimmer shining dazzling|荫shade shelter protect
药leaf dahurian angelica plant medicine drugs pharmaceuticals|荷lotus water lily holland|莆legendary tree|莉white jasmine|莎sedge grass anciently raincoats|莫can negative
莱goosefoot weed fallow field|莲lotus water lily paradise|获obtain receive seize harvest cut grain|莹luster gems bright lustrous lustre|莽thicket underbrush poisonous
菇mushrooms|菊chrysanthemum|菌mushroom germ microbe|菏river shandong province|菜vegetables dish order food|菠spinach similar greens|菩herb aromatic plant
菱waterchestnut water caltrop|菲fragrant luxuriant philippines|萄grapes|萌bud sprout|萍duckweed wandering traveling|萎wither wilt|萝creeping plant turnip
萤glowworm luminous insect|营encampment barracks manage|萧common artemisia dejected sighing wind mournful|萨buddhist gods immortals transliteration
落fall drop net income surplus|著manifest wear|葛edible bean|葡grapes|董direct supervise|葫bottlegourd|葬bury inter|葱scallions leeks green onions|葵sunflower measure
蒂peduncle stem plants|蒋hydropyrum latifolium|蒙cover ignorant suffer mongolia drizzling misty raining stupid|蒜garlic|蒲rush vine|蒸steam evaporate|蓄store save hoard gather
蓉hibiscus chengdu sichuan|蓑rain coat made straw coir|蓖castoroil plant ricinus communis|蓝blue indigo plant|蓟genus cirsium thistles|蓬raspberry fairyland
蔑disdain disregard slight smear slander defile|蔓creeping plants tendrils vines|蔗sugar cane|蔚luxuriant thick ornamental|蔡species tortoise|蔫withered faded decayed calm
蔬vegetables greens|蔷rose|蔼lush affable friendly|蔽cover hide conceal shelter|蕉banana plantain|蕊unopened flowers flower buds|蕴collect gather store profound skandha
蕾buds unopened flowers|薄thin slight weak poor stingy|薛marsh grass feudal state|薪fuel firewood salary|薯yam tuber potato|藉mat pad rely pretext|藏hide conceal hoard store
藐disregard slight disdain|藕lotus root|藤rattan cane creeper plant|藩fence boundary outlying border|藻splendid magnificent algae|蘑edible mushroom|蘸dip remarry
虎tiger brave fierce|虏capture imprison seize prison|虐cruel harsh oppressive|虑concerned worry|虚false worthless empty hollow|虞concerned anxious worried|虫insects worms
虱louse bug parasite|虹rainbow|虽although even|虾shrimp prawn|蚀nibble away erode eclipse|蚁ants|蚂ant leech|蚊mosquito gnat|蚌oysters mussels motherofpearl|蚕silkworms silkworm
蚜plant louse aphids|蚤flea louse|蛀insects eat books clothes|蛆maggots|蛇snake|蛊poison venom harm bewitch|蛋eggs term abuse|蛔tapeworm|蛙frog|蛛spider|蛤clam
蛮barbarians barbarous savage|蛰hibernate|蛹chrysalis larva|蛾moth|蜀three kingdoms established liu bei|蜂bee wasp hornet|蜒millipede|蜕molt exuviate shed|蜗snail eulota callizoma
蜘spider|蜜honey sweet nectar|蜡wax candle waxy glazed maggot nonsimplified sometimes equivalent|蝇flies|蝉cicada continuous|蝎scorpion|蝗locust|蝴butterfly|蝶butterfly
融melt fuse blend harmonize|螟snout larva|螺spiral shell conch|蟹crab|蠕squirm wriggle|蠢wriggle stupid silly fat|血blood
衅consecrate sacrificial vessels smearing blood rift smear sacrifice|行walk move travel circulate|衍overflow spill spread|衔bit hold mouth bite gag|街street road thoroughfare
衙public office official residence|衡measure weigh judge consider|衣clothes clothing cover skin|补mend patch fix repair restore|表show express manifest display watch clock
衫shirt robe gown jacket|衬underwear inner garments|衰decline falter decrease weaken|衷heart bottom|袁robe|袄outer garments coat jacket|袋pocket bag sack pouch
袍long gown robe cloak|袒strip lay bare bared naked|袖sleeve put|袜socks stockings|被passive indicator bedding|袭raid attack inherit|袱piece cloth wrap bundles|裁cut decrease
裂split crack break open rend|装dress clothes attire fill decorate|裔progeny descendants posterity|裕abundant rich plentiful|裙skirt apron petticoat|裤trousers pants
裳clothes skirt beautiful|裴look flowing gown|裸bare nude undress strip|裹wrap bind encircle confine|褂jacket overcoat coat gown|褐coarse woolen cloth dull dark
褒praise commend honor cite|褥mattress cushion bedding|褪strip undress fall fade|襄aid help assist undress|襟lapel collar|西west westward occident
要necessary essential necessity|覆cover tip return reply|见observe behold perceive|观observe view appearance|规rules regulations customs law|觅seek search|视look inspect observe
览look inspect perceive|觉wake sleep conscious|角horn angle corner point|解loosen unfasten untie explain|触butt ram gore touch|言words speech speak say|詹talk too much verbose
誉fame reputation praise|誊copy transcribe|誓swear pledge oath|警guard watch alert alarm|譬metaphor simile example|计plan plot stratagem scheme|订draw agreement arrange
讣obituary give notice death|认recognize know understand|讥ridicule jeer mock inspect|讨discuss ask beg demand dun marry|让allow permit yield concede
讫finish conclude stop exhaust|训teach instruct exegesis|议consult talk discuss|讯inquire ask examine reproach|记record keep mind remember|讲explain discuss talk
讳conceal shun regard taboo|讶express surprise surprised|许allow permit promise betroth|讹swindle cheat erroneous wrong|论debate discuss discourse
讼accuse argue dispute litigate|讽recite incant satirize|设build establish display hypothesis supposing|访visit ask inquire|诀take leave bid farewell
证prove confirm verify proof evidence testify|评appraise criticize evaluate|诅curse swear pledge|识recognize understand know|诈cheat defraud swindle trick feign
诉accuse sue inform narrate|诊examine patient diagnose|诌play words quip talk nonsense|词words phrase expression|译translate decode encode|试test try experiment
诗poetry poem verse ode|诚sincere honest true real|诛execute kill put death punish|话speech talk language|诞bear children give birth|诡deceive cheat defraud sly
询inquire ask consult|诣reach achievement accomplishment|该should ought need|详detailed complete thorough|诧surprised shocked brag exaggerated wonder|诫warn admonish warning
诬false accusation defame|语language words saying expression|误err mistake interfere|诱persuade entice induce guide|诲teach instruct encourage urge
说speak say talk scold upbraid|诵recite chant repeat|请ask request invite please|诸several|诺promise assent approve|读read study pronounce|诽slander vilify condemn
课lesson course classwork|谁whom whose anyone|调transfer move change tune|谅excuse forgive guess presume|谆patient earnest earnestly|谈talk conversation
谊friendship appropriate suitable|谋plan scheme stratagem|谍intelligence report spy spying|谎lie|谐harmonize agree joke jest|谓say tell call called|谗slander defame misrepresent
谚proverb maxim|谜riddle conundrum puzzle|谢thank decline|谣sing folksong ballad rumor|谤slander libel|谦humble modest|谨prudent cautious attentive|谩deceive insult
谬error exaggeration erroneous|谭talk|谰accuse falsely slander libel|谱list table musical score register|谴reprimand scold abuse|谷valley gorge ravine corn grain cereal lucky
豁open clear exempt|豆beans peas beanshaped|豌peas|象elephant ivory figure image|豢domestic animals feed raise|豪brave heroic chivalrous|豫relaxed comfortable ease
豹leopard panther|豺wolf cruel wicked mean|貉badger raccoon dog|貌countenance appearance|贝sea shell money currency|贞virtuous chaste pure loyal|负load burden carry bear
贡offer tribute gifts|财wealth valuables riches|责responsibility duty|贤virtuous worthy good able|败defeated decline fail|账accounts bill debt credit
货goods commodities products|质matter material substance|贩peddler hawker street merchant|贪greedy covet covetous|贫poor impoverished needy|贬decrease lower censure criticize
购buy purchase hire|贮store stockpile hoard|贯string coins through|贰number two accounting numeral|贱mean low cheap worthless|贴paste stick attached|贵expensive costly valuable
贷lend borrow pardon|贸trade barter mixed rashly|费expenses expenditures fee|贺congratulate send present|贼thief traitor kill|贾merchant buy trade|贿bribe bribes riches wealth
赁rent hire hired|赂bribe give present|赃booty loot stolen goods bribe|资property wealth capital|赊buy sell credit distant|赋tax give endow army diffuse
赌bet gamble wager compete|赎buy redeem ransom atone|赏reward grant bestow appreciate|赐give bestow favors appoint|赔indemnify suffer loss|赖rely depend accuse falsely
赘unnecessary superfluous|赚money earn gain profit|赛compete contend contest race|赞help support assist aid|赠give present bestow confer|赡support aid rich elegant sufficient
赢win surplus gain profit|赣jiangxi province places therein|赤red bare|赦forgive remit pardon|赫bright radiant glowing|走walk foot run leave|赴attend present
赵state warring statesera kingdom hebei shanxi|赶pursue follow expel drive away|起rise stand begin|趁take advantage avail oneself|超jump leap surpass|越exceed beyond
趋hasten hurry attracted|趟time occasion take journey|趣attracts attention|足foot attain satisfy enough|趴lying prone leaning|趾toe tracks footprints|跃skip jump frolic
跋foot epilogue colophon|跌stumble slip fall down stamp|跑run flee leave hurry|距distance spur|跟heel follow accompany|跨straddle bestride ride carry|跪kneel
路road path street journey|跳jump leap vault bounce dance|践trample tread upon walk|跺stamp feet step|踊leap jump|踌hesitate falter smug selfsatisfied|踏step trample tread walk
踞crouch squat sit occupy|踢kick|踩step|踪footprints traces tracks|蹄hoof horse|蹈stamp feet dance|蹋step tread stumble slip|蹦hop leap jump bright|蹬step tread lose energy
蹭shuffle procrastinate dillydally|蹲squat crouch idle|蹿leap jump spurt|躁tense excited irritable|躇hesitate falter undecided|身body trunk hull|躬body personally|躯body
躲hide secrete avoid escape|躺lie down recline|车cart vehicle carry|轧crush weight grind|轨track rut path|轩carriage high wide balcony yellow emperor|转shift move turn
轮wheel revolve turn recur|软soft flexible pliable weak|轰rumble explosion blast|轴axle axletree pivot axis|轻light easy simple gentle|载load carry transport convey
轿sedanchair palanquin|较compare comparatively|辅cheek bone protective assist|辆numerary adjunct vehicles|辈generation lifetime class|辉brightness luster brilliance
辊turn round revolve roller|辐spokes wheel|辑gather collect edit compile|输transport carry haul|辕axle office|辖linchpin wheel control|辗turn roll|辙wagon ruts wheel tracks
辛bitter toilsome laborious heavenly stem|辜crime criminal offense|辞words speech expression phrase|辟law rule open develop settle|辣peppery pungent hot cruel
辨distinguish discriminate|辩dispute argue debate discuss|辫braid pigtail plait queue|辰early morning terrestrial branch|辱humiliate insult abuse|边edge margin side border
辽distant far|达arrive reach intelligent smooth slippery|迁move shift change transfer relocate capital city|迂doctrinaire abstruse unrealistic|迄extend reach until till
迅quick hasty rapid sudden|过pass through across|迈take big stride pass|迎receive welcome greet|运luck fortune ship transport|近near close approach intimate
返return revert restore|还still yet besides|这here|进advance progress enter|远distant remote far profound|违disobey violate defy apart|连join connect continuous even
迟late tardy slow delay|迢far distant|迪enlighten advance progress|迫coerce force compel urgent|迭repeatedly frequently|述narrate state express|迷bewitch charm infatuate
迸gush burst forth split|迹traces impressions footprints search track trace|追pursue chase after expel|退step back retreat withdraw|送send dispatch give
适reach appropriate suitable match comfortable just|逃escape flee abscond dodge|逆disobey rebel traitor|选choose select elect election|逊humble modest yield
透penetrate pass through|逐chase expel|递hand deliver substitute|途way road path journey course|逗tempt allure arouse stir|通pass through common communicate
逛ramble stroll roam wander|逝pass away die|逞indulge oneself brag show|速quick prompt speedy|造construct build begin prepare|逢come upon happen meet flatter
逮seize catch reach arrive|逸flee escape break loose|逻patrol inspect watch|逼compel pressure force bother|逾pass exceed|遁hide conceal oneself escape
遂comply follow along thereupon|遇meet come across encounter|遍everywhere throughout|遏stop suppress curb check bar|道path road street method way|遗lose articles lost omit
遣send dispatch exile|遥far away distant remote|遭come across meet encounter|遮cover shield protect|遵obey comply follow honor|避avoid turn aside escape hide
邀invite welcome meet intercept|邑area district city state|邓county henan|邢state hebei|邦nation country state|邪wrong evil depraved vicious perverse heterodox
邮postal mail post office|邯city hebei province|邱hill mound grave|邵names|邹state zhoudynasty shandong|邻neighbor neighborhood
郁sweet smelling rich aroma move hit luxuriant dense|郊suburbs waste land open spaces|郎gentleman young man husband|郑state henan|郝shanxi|郡administrative division
郧county hubei province|部part division section|郭outer part|郴county hunan province|郸county hebei province|都metropolis capital whole elegant refined|鄂hubei province startled
鄙mean low|酉wine vessel terrestrial branch|酋chief tribe chieftain|酌serve wine feast deliberate|配match pair equal blend|酒wine spirits liquor alcoholic beverage
酗drunk become violent influence alcohol|酚carbolic acid phenol|酝liquor spirits wine ferment|酞phthalein|酣enjoy intoxicants|酥butter flaky crispy light fluffy
酪cream cheese koumiss|酬toast reward recompense|酮ketones|酱jamlike pastelike food|酵yeast leaven|酶enzymes soft|酷strong stimulating|酸tart sour acid stiff spoiled
酿brew ferment|醇rich good wine pure unmixed|醉intoxicated drunk addicted|醋vinegar jealousy envy|醒wake sober startle|醚ether|醛aldehyde|采collect gather pick pluck fief select
釉glaze|释interpret elucidate release|里unit distance village lane inside interior within|重heavy weighty double|野open country field wilderness|量measure quantity capacity
金gold metals general money|釜cauldron pot kettle|鉴mirror looking glass reflect|针needle pin tack acupuncture|钉nail spike pursue closely|钎tool boring holes|钒vanadium
钓fish fishhook tempt lure|钙calcium|钝blunt obtuse dull flat dullwitted|钞paper money bank notes copy|钟clock bell cup glass goblet|钠sodium natrium sharpen wood|钡barium
钢steel hard strong tough|钥key lock|钦respect admire respectful|钧unit measure equivalent thirty catties|钨tungsten|钩hook barb sickle stroke|钮button knob
钱money currency coins|钳pincers pliers tongs compress|钵earthenware basin alms bowl|钻drill bore pierce diamond|钾potassium|铀uranium|铁iron strong solid firm
铂platinum thin sheet metal|铃bell|铅lead|铆rivet|铜copper brass bronze|铡sickle cutting grass hay|铣mill|铬chromium|铭inscribe engrave unforgettably|铰hinge shears scissors
铱iridium|铲spade shovel trowel scoop|银silver cash money wealth|铸melt cast coin mint|铺shop store sleep bed spread arrange|链chain wire cable shack
销melt fuse market sell pass time finish cancel|锁lock padlock shackles chains|锄hoe eradicate|锅cookingpot saucepan|锈rust corrode|锋point spear sharp|锌zinc
锐sharp keen acute pointed|锑antimony|锗germanium metal flashing axle cart|错error blunder mistake wrong|锚anchor|锡tin stannum bestow confer|锣gong|锤balance weight scale hammer
锥gimlet awl drill auger bore|锦brocade tapestry embroidered|锨shovel|锭spindle slab cake tablet|键door bolt lock key|锯saw amputate|锰manganese|锹shovel
锻forge metal temper refine|镀plate coat gild|镁magnesium|镇town market suppress|镊tweezers forceps pincers|镍nickel|镐stove bright|镑pound sterling scrape
镜mirror lens glass glasses|镣fetters|镭radium|镰sickle|镶insert inlay set mount fill|长long length excel leader|门gate door entrance opening|闪flash avoid dodge evade
闭shut close obstruct block|问ask inquire after|闯rush burst charge|闰intercalary extra surplus|闲fence guard defend idle time barrier leisure peaceful
间midpoint space locality interval|闷gloomy depressed melancholy|闸sluice flood gate canal lock|闹quarrel dispute hotly|闺small entrance quarters|闻hear smell known news
闽fujian province river tribe|阀powerful influential group|阁chamber pavilion cabinet|阂blocked separated prevent|阅examine inspect review read|阉castrate eunuch|阎village gate
阐explain clarify elucidate|阑door screen railing fence|阔broad ample wide apart|阜mound abundant ample numerous|队team group army unit|阮musical instrument
防defend prevent embankment|阳principle light sun active male philosophy|阴principle dark secret passive female philosophy|阵column row file troops|阶stairs steps rank degree
阻impede hinder obstruct oppose|阿names transliteration|陀steep bank rough terrain|附adhere append rely near|际border boundary juncture|陆land continental army accounting
陇mountain located shanxi short gansu province border shaanxi|陈exhibit display plead|陋narrow crude coarse ugly|陌foot path rice fields|降descend fall drop lower down
限boundary limit line|陕mountain pass shanxi province shaanxi|陛steps leading throne|陡steep sloping abruptly sudden|院courtyard yard court school|除eliminate remove except
陨fall slip let die|险narrow pass strategic point dangerous|陪accompany keep company|陵hill mound mausoleum|陶pottery ceramics|陷submerge sink plunge trap|隅corner nook remote
隆prosperous plentiful abundant|隋sui|随follow listen submit accompany subsequently|隐hide conceal hidden secret|隔separate partition|隘narrow confined strategic pass
隙crack split fissure grudge|障separate shield barricade|隧tunnel underground passageway path tomb|隶subservient servant|难difficult arduous hard unable|雀sparrow|雁wild goose
雄male species hero manly|雅elegant graceful refined|集assemble collect together|雇employ hire|雌female feminine gentle soft|雍harmony union harmonious
雏chick fledging infant toddler|雕engrave inlay carve exhaust eagle vulture|雨rain rainy|雪snow wipe away shame avenge|零zero fragment fraction|雷thunder|雹hail
雾fog mist vapor fine spray|需need require must|霄sky clouds mist night|震shake quake tremor excite|霉mildew mold moldy mildewed bacteria fungi|霍quickly suddenly
霓rainbow variegated colored|霖long spell rain copious|霜frost crystallized candied|霞rosy clouds|露dew bare open exposed|霸rule might rather right|霹thunder crashing
青blue green young|靖pacify appease calm peaceful|静quiet still motionless gentle|靛indigo blue dye|非negative oppose|靠lean trust depend near|靡divide disperse scatter
面face surface plane side dimension flour dough noodles|革leather animal hides|靳strap breast|靴boots|靶target splashboard chariot|鞋shoes footwear general
鞍saddle saddleshaped object|鞘scabbard sheath|鞠bow bend rear raise nourish|鞭whip string firecrackers|韦tanned leather|韧strong pliable resilient tough elastic|韩fence korea
韭scallion leek|音tone pitch pronunciation|韵rhyme vowel|韶music emperor shun beautiful|页page sheet leaf rad|顶top summit peak carry head
顷moment measure area equal hectares lean|项neck nape sum funds|顺obey submit along|须must necessary moment whiskers beard whiskerlike|顽obstinate stubborn recalcitrant
顾look back after|顿pause stop bow kowtow arrange|颁confer bestow publish promulgate|颂laud acclaim hymn ode|预prepare arrange advance|颅skull|领neck collar lead guide
颇lean side rather|颈neck throat|颊cheeks jaw|颐cheeks jaw chin rear nourish|频frequently again|颓ruined decayed disintegrate|颖rice tassel sharp point clever|颗grain kernel
题forehead title headline theme|颜face facial appearance|额forehead tablet plaque fixed|颠top peak summit upset|颤shiver tremble trembling|颧cheek bones
风wind air manners atmosphere|飘whirlwind cyclone floating|飞fly quickly dart high|食eat meal food|餐eat dine meal food|饥hunger starving hungry famine|饭cooked rice food meal
饮drink swallow|饯farewell party send|饰decorate ornament adorn deceive|饱eat heartily fill|饲raise animals feed nourish|饵bait entice dumplings|饶bountiful abundant plentiful
饺stuffed dumplings|饼ricecakes biscuits|饿hungry greedy hunger|馁hungry starving famished|馅filling stuffing secret pastry|馆public building|馈offer food superior send gift
馋gluttonous greedy lewd lecherous|馏distill distillation|馒steamed bread dumplings|首head first leader chief poem|香fragrant sweetsmelling incense|马horse
驭drive ride manage control|驮carry back|驯tame docile obedient|驰quickly swiftly hurry|驱spur horse expel drive away|驳varicolored variegated mixed contradict argue suddenly
驴donkey ass|驶sail drive pilot fast quick|驹colt fleet swift sun|驻stationed reside stop|驼camel humpbacked carry back|驾drive sail fly cart carriage|骂accuse blame curse scold
骄spirited horse haughty|骆white horse black mane camel|骇terrify frighten scare shock|骋gallop horse hasten hurry|验test examine inspect verify|骏excellent horse noble steed
骑ride horseback mount cavalry|骗swindle cheat defraud|骚harass bother annoy disturb agitate sad grieved|骡mule|骤procedure gallop sudden|骨bone skeleton frame framework
骸skeleton body leg bone|髓bone marrow essences substances|高high tall lofty elevated|鬃mane neck bristles|鬼ghost spirit dead devil|魁chief leader best monstrous|魂soul spirit
魄vigor body dark part moon|魏kingdom wei|魔demon evil spirits magic power|鱼fish|鲁foolish stupid rash vulgar|鲍abalone dried fish|鲜fresh delicious attractive new rare few
鲤carp|鲸whale|鳃fish gills|鳖turtle|鳞fish scales|鸟bird|鸡chicken chickens domestic fowl|鸣cry bird animal|鸥seagull tern larus species|鸦crow corvus species raven
鸭duck anas species|鸯female duck|鸳male duck|鸵ostrich struthio camelus|鸽pigeon dove columba species|鸿species wild swan vast|鹃cuckoo|鹅goose|鹊magpie pica species
鹏fabulous bird enormous size|鹤crane grus species|鹰falcon accipiter species eagle|鹿deer|麓foothill|麦wheat barley oats|麻hemp jute flax sesame|黄yellow|黍glutinous millet
黎numerous many black|黑black dark evil sinister|黔black guizhou|默silent quiet still dark|鼎large threelegged bronze caldron|鼓drum beat top strike|鼠rat mouse|鼻nose first
齐even uniform equal length|齿teeth gears cogs age|龄age years|龋tooth decay|龙dragon symbolic emperor|龚give present reverential|龟turtle tortoise cuckold
`

/** Traditional forms, each with the simplified one behind it (`kTraditionalVariant` of the same database). */
export const traditionalForms = `
丟丢|並并|乾干|亂乱|亞亚|併并|來来|侖仑|侶侣|係系|俠侠|倆俩|倉仓|個个|們们|倫伦|偉伟|側侧|偵侦|偽伪|傑杰|傘伞|備备|傢家|傭佣|傳传|債债|傷伤|傾倾|僅仅|僑侨|僕仆|僞伪|僥侥|價价|儀仪|億亿|儈侩|儉俭|儘尽|償偿|優优|儲储|兌兑|兒儿|內内|兩两|冊册|冪幂|凈净|凍冻|凜凛|凱凯|別别|刪删|則则|剋克
剎刹|剛刚|剝剥|剮剐|創创|劃划|劇剧|劉刘|劊刽|劍剑|劑剂|勁劲|動动|務务|勛勋|勝胜|勞劳|勢势|勵励|勸劝|勻匀|匯汇|區区|協协|卻却|厭厌|厲厉|參参|叄叁|叢丛|吳吴|吶呐|呂吕|員员|問问|啞哑|啟启|喚唤|喪丧|喬乔|單单|喲哟|嗆呛|嗎吗|嗚呜|嘆叹|嘔呕|嘗尝|嘩哗|嘯啸|噓嘘|噴喷|噸吨|噹当|嚇吓|嚙啮|嚨咙
嚴严|囂嚣|囑嘱|囪囱|國国|圍围|園园|圓圆|圖图|團团|埰采|執执|堅坚|堯尧|報报|場场|塊块|塗涂|塢坞|塵尘|塹堑|墊垫|墜坠|墮堕|墳坟|墾垦|壇坛|壓压|壘垒|壞坏|壟垄|壩坝|壯壮|壺壶|壽寿|夠够|夢梦|夥伙|夾夹|奧奥|奪夺|奮奋|妝妆|姦奸|娛娱|婁娄|婦妇|媽妈|嬌娇|嬰婴|嬸婶|孫孙|學学|孿孪|宮宫|寢寝|實实
寧宁|審审|寫写|寬宽|寵宠|寶宝|將将|專专|尋寻|對对|導导|屆届|屍尸|屜屉|屢屡|層层|屬属|岡冈|島岛|峽峡|崗岗|嶄崭|嶺岭|嶼屿|巋岿|巒峦|帥帅|師师|帳帐|帶带|幀帧|幟帜|幣币|幫帮|幹干|幺么|幾几|庫库|廁厕|廂厢|廄厩|廈厦|廚厨|廟庙|廠厂|廢废|廣广|廬庐|廳厅|張张|強强|彈弹|彌弥|彎弯|彙汇|彞彝|彥彦
後后|徑径|從从|復复|徵征|徹彻|恆恒|恥耻|悅悦|悶闷|惡恶|惱恼|愛爱|慄栗|態态|慘惨|慚惭|慣惯|慫怂|慮虑|慶庆|憂忧|憊惫|憐怜|憑凭|憚惮|憤愤|憫悯|憲宪|憶忆|懇恳|應应|懞蒙|懲惩|懶懒|懷怀|懸悬|懼惧|懾慑|戀恋|戠只|戰战|戲戏|戶户|拋抛|挾挟|捨舍|捲卷|掃扫|掄抡|掙挣|掛挂|採采|揀拣|揚扬|換换|揮挥
損损|搖摇|搗捣|搶抢|摟搂|摯挚|摳抠|摺折|摻掺|撈捞|撐撑|撓挠|撣掸|撥拨|撫抚|撲扑|撻挞|撾挝|撿捡|擁拥|擄掳|擇择|擊击|擋挡|擔担|據据|擠挤|擬拟|擯摈|擰拧|擱搁|擲掷|擴扩|擺摆|擻擞|擾扰|攆撵|攏拢|攔拦|攙搀|攜携|攝摄|攢攒|攣挛|攤摊|攪搅|攬揽|敗败|敘叙|敵敌|數数|斂敛|斃毙|斬斩|斷断|於于|時时
晉晋|晝昼|暈晕|暢畅|暫暂|曆历|曉晓|曏向|曠旷|曬晒|書书|會会|東东|柵栅|桿杆|條条|棄弃|棗枣|棟栋|棧栈|棲栖|楊杨|楓枫|業业|極极|榮荣|構构|槍枪|槳桨|樁桩|樂乐|樓楼|標标|樞枢|樣样|樸朴|樹树|橋桥|機机|橢椭|橫横|檔档|檢检|檯台|檸柠|檻槛|櫃柜|櫥橱|櫻樱|欄栏|權权|欽钦|歐欧|歡欢|歲岁|歷历|歸归
殘残|殲歼|殺杀|殼壳|毀毁|毆殴|氈毡|氣气|氫氢|決决|沒没|沖冲|況况|洶汹|涼凉|淚泪|淪沦|淵渊|淺浅|渙涣|減减|渦涡|測测|渾浑|湊凑|湯汤|準准|溝沟|溫温|滄沧|滅灭|滌涤|滬沪|滯滞|滲渗|滾滚|滿满|漁渔|漚沤|漢汉|漣涟|漬渍|漲涨|漸渐|漿浆|潑泼|潔洁|潛潜|潤润|潰溃|澀涩|澆浇|澇涝|澗涧|澤泽|澱淀|濁浊
濃浓|濕湿|濘泞|濛蒙|濟济|濤涛|濫滥|濰潍|濱滨|濺溅|濾滤|瀉泻|瀋沈|瀕濒|瀝沥|瀾澜|灑洒|灕漓|灘滩|灣湾|灤滦|災灾|為为|烏乌|烴烃|無无|煉炼|煙烟|煥焕|煩烦|熒荧|熱热|熾炽|燈灯|燒烧|燙烫|營营|燦灿|燭烛|燴烩|燼烬|爍烁|爐炉|爛烂|爭争|爺爷|爾尔|牆墙|牽牵|犢犊|犧牺|狀状|狹狭|狽狈|猙狰|猶犹|獄狱
獅狮|獎奖|獨独|獰狞|獲获|獵猎|獸兽|獺獭|獻献|現现|琺珐|瑣琐|瑤瑶|瑩莹|瑪玛|環环|瓊琼|產产|畝亩|畢毕|畫画|異异|當当|疇畴|疊叠|痙痉|瘋疯|瘍疡|瘓痪|瘡疮|瘧疟|療疗|癟瘪|癢痒|癥症|癬癣|癰痈|癱瘫|發发|皚皑|皺皱|盜盗|盞盏|盡尽|監监|盤盘|盧卢|盪荡|眾众|睏困|睜睁|瞞瞒|瞭了|矇蒙|矚瞩|矯矫|硃朱
硯砚|碩硕|確确|碼码|磚砖|礆硷|礎础|礙碍|礦矿|礫砾|礬矾|祿禄|禍祸|禦御|禮礼|禱祷|禿秃|稅税|稈秆|種种|稱称|穀谷|積积|穎颖|穢秽|穩稳|穫获|窩窝|窪洼|窮穷|窯窑|窺窥|竄窜|竅窍|竈灶|竊窃|競竞|筆笔|筍笋|箋笺|節节|範范|築筑|篩筛|簍篓|簡简|簽签|簾帘|籃篮|籌筹|籠笼|籬篱|籮箩|籲吁|粵粤|糞粪|糧粮
糾纠|紀纪|約约|紅红|紉纫|紋纹|納纳|紐纽|純纯|紗纱|紙纸|級级|紛纷|紡纺|細细|紳绅|紹绍|終终|組组|絆绊|結结|絕绝|絛绦|絞绞|絡络|絢绚|給给|絨绒|統统|絲丝|絹绢|綁绑|綏绥|經经|綜综|綠绿|綢绸|維维|綱纲|網网|綴缀|綸纶|綻绽|綽绰|綿绵|緊紧|緒绪|緘缄|線线|緝缉|緞缎|締缔|緣缘|編编|緩缓|緬缅|緯纬
練练|緻致|縛缚|縣县|縧绦|縫缝|縮缩|縱纵|縷缕|總总|績绩|繃绷|織织|繕缮|繞绕|繡绣|繩绳|繪绘|繫系|繭茧|繳缴|繹绎|繼继|續续|纍累|纏缠|纓缨|纔才|纖纤|纜缆|缽钵|罈坛|罰罚|罵骂|罷罢|羅罗|義义|習习|翹翘|聖圣|聞闻|聯联|聰聪|聲声|聳耸|聶聂|職职|聽听|聾聋|肅肃|脅胁|脈脉|脫脱|脹胀|腎肾|腦脑|腫肿
腳脚|腸肠|膚肤|膠胶|膩腻|膽胆|膿脓|臉脸|臍脐|臘腊|臟脏|臨临|臺台|與与|興兴|舉举|舊旧|艙舱|艦舰|艱艰|艷艳|茲兹|荊荆|莊庄|莖茎|莢荚|華华|萊莱|萬万|葉叶|葦苇|葷荤|蒼苍|蓋盖|蓮莲|蔔卜|蔣蒋|蔥葱|蔭荫|蕩荡|蕪芜|蕭萧|薊蓟|薑姜|薔蔷|薦荐|薩萨|藍蓝|藝艺|藥药|藹蔼|蘆芦|蘇苏|蘊蕴|蘋苹|蘭兰|蘿萝
處处|虛虚|虜虏|號号|虧亏|蛻蜕|蝕蚀|蝦虾|蝸蜗|螞蚂|螢萤|蟄蛰|蟬蝉|蟲虫|蟻蚁|蠅蝇|蠟蜡|蠱蛊|蠶蚕|蠻蛮|衊蔑|術术|衕同|衚胡|衛卫|衝冲|補补|裝装|裡里|製制|複复|褲裤|襖袄|襪袜|襯衬|襲袭|見见|規规|覓觅|視视|親亲|覺觉|覽览|觀观|觸触|訂订|訃讣|計计|訊讯|討讨|訓训|訖讫|記记|訛讹|訝讶|訟讼|訣诀
訪访|設设|許许|訴诉|診诊|註注|詐诈|評评|詛诅|詞词|詠咏|詢询|詣诣|試试|詩诗|詫诧|詭诡|話话|該该|詳详|誅诛|誇夸|誌志|認认|誕诞|誘诱|語语|誠诚|誡诫|誣诬|誤误|誦诵|誨诲|說说|誰谁|課课|誹诽|誼谊|調调|諄谆|談谈|請请|諒谅|論论|諜谍|諧谐|諱讳|諷讽|諸诸|諺谚|諾诺|謀谋|謂谓|謄誊|謅诌|謊谎|謎谜
謗谤|謙谦|講讲|謝谢|謠谣|謬谬|謹谨|謾谩|證证|譏讥|識识|譚谭|譜谱|譯译|議议|譴谴|護护|譽誉|讀读|變变|讒谗|讓让|讕谰|豈岂|豎竖|豐丰|豬猪|貓猫|貝贝|貞贞|負负|財财|貢贡|貧贫|貨货|販贩|貪贪|貫贯|責责|貯贮|貳贰|貴贵|貶贬|買买|貸贷|費费|貼贴|貿贸|賀贺|賂赂|賃赁|賄贿|資资|賈贾|賊贼|賒赊|賓宾
賜赐|賞赏|賠赔|賢贤|賣卖|賤贱|賦赋|質质|賬账|賭赌|賴赖|賺赚|購购|賽赛|贅赘|贈赠|贊赞|贍赡|贏赢|贓赃|贖赎|贛赣|趕赶|趙赵|趨趋|跡迹|踐践|踴踊|蹤踪|躊踌|躍跃|躥蹿|軀躯|車车|軋轧|軌轨|軍军|軒轩|軟软|軸轴|較较|載载|輓挽|輔辅|輕轻|輛辆|輝辉|輥辊|輩辈|輪轮|輯辑|輸输|輻辐|輾辗|輿舆|轄辖|轅辕
轉转|轍辙|轎轿|轟轰|辦办|辭辞|辮辫|辯辩|農农|迴回|這这|連连|進进|運运|過过|達达|違违|遙遥|遜逊|遞递|遠远|適适|遲迟|遷迁|選选|遺遗|遼辽|邁迈|還还|邊边|邏逻|郵邮|鄉乡|鄒邹|鄖郧|鄧邓|鄭郑|鄰邻|鄲郸|醜丑|醞酝|醫医|醬酱|釀酿|釁衅|釋释|釐厘|釘钉|針针|釣钓|釩钒|釺钎|鈉钠|鈍钝|鈎钩|鈔钞|鈕钮
鈞钧|鈣钙|鈴铃|鈾铀|鉀钾|鉑铂|鉗钳|鉚铆|鉛铅|鉤钩|鉸铰|鉻铬|銀银|銅铜|銑铣|銘铭|銜衔|銥铱|銳锐|銷销|銹锈|銻锑|鋅锌|鋇钡|鋒锋|鋤锄|鋪铺|鋸锯|鋼钢|錄录|錐锥|錘锤|錠锭|錢钱|錦锦|錨锚|錫锡|錯错|錳锰|錶表|鍁锨|鍋锅|鍍镀|鍘铡|鍛锻|鍬锹|鍵键|鍺锗|鍾钟|鎂镁|鎊镑|鎖锁|鎢钨|鎬镐|鎮镇|鎳镍|鏇旋
鏈链|鏟铲|鏡镜|鏽锈|鐐镣|鐘钟|鐮镰|鐳镭|鐵铁|鑄铸|鑒鉴|鑰钥|鑲镶|鑷镊|鑼锣|鑽钻|鑿凿|長长|門门|閃闪|閉闭|開开|閏闰|閑闲|閒闲|間间|閘闸|閡阂|閣阁|閤合|閥阀|閨闺|閩闽|閱阅|閹阉|閻阎|闆板|闊阔|闌阑|闖闯|關关|闡阐|闢辟|陝陕|陣阵|陰阴|陳陈|陸陆|陽阳|隊队|階阶|隕陨|際际|隨随|險险|隱隐|隴陇
隸隶|隻只|雖虽|雙双|雛雏|雜杂|雞鸡|離离|難难|雲云|電电|霧雾|靈灵|靜静|鞏巩|鞦秋|韆千|韋韦|韌韧|韓韩|韻韵|響响|頁页|頂顶|頃顷|項项|順顺|須须|頌颂|預预|頑顽|頒颁|頓顿|頗颇|領领|頤颐|頭头|頰颊|頸颈|頹颓|頻频|顆颗|題题|額额|顏颜|願愿|顛颠|類类|顧顾|顫颤|顯显|顱颅|顴颧|風风|颱台|颳刮|飄飘
飛飞|飢饥|飯饭|飲饮|飼饲|飽饱|飾饰|餃饺|餅饼|養养|餌饵|餒馁|餓饿|餘余|餞饯|餡馅|館馆|餾馏|饅馒|饋馈|饒饶|饞馋|馬马|馭驭|馮冯|馱驮|馳驰|馴驯|駁驳|駐驻|駒驹|駕驾|駛驶|駝驼|駭骇|駱骆|駿骏|騁骋|騎骑|騙骗|騰腾|騷骚|騾骡|驅驱|驕骄|驗验|驚惊|驟骤|驢驴|骯肮|髒脏|體体|髮发|鬆松|鬍胡|鬚须|鬥斗
鬧闹|鬱郁|魚鱼|魯鲁|鮑鲍|鮮鲜|鯉鲤|鯨鲸|鰓鳃|鱉鳖|鱗鳞|鳥鸟|鳳凤|鳴鸣|鴉鸦|鴕鸵|鴛鸳|鴦鸯|鴨鸭|鴻鸿|鴿鸽|鵑鹃|鵝鹅|鵬鹏|鵲鹊|鶴鹤|鷗鸥|鷹鹰|鹵卤|鹹咸|鹼硷|鹽盐|麗丽|麥麦|麯曲|麵面|麼么|麽么|黃黄|點点|黨党|黴霉|鼕冬|齊齐|齋斋|齒齿|齡龄|齣出|齲龋|龍龙|龐庞|龔龚|龜龟
`
