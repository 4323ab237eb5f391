// Written by tools/swear-words.ts from the package `cuss`; not to be edited by hand.
// cuss: MIT License, Copyright (c) 2016 Titus Wormer.

export const swearWords: readonly string[] = `
abeed acab africoon alligatorbait analannie arabush arabushs armo armos arse arsehole arseholes ass
assbagger assblaster assclown asscowboy asses assfuck assfucker asshat asshole assholes asshore assjockey
asskiss asskisser assklown asslick asslicker asslover assman assmonkey assmunch assmuncher asspacker
asspirate asspuppies assranger asswhore asswipe backdoorman badfuck balllicker barelylegal barface barfface
bastard bastards bazongas beaner beaners beatoff beatyourmeat biatch bigass bigbastard bigbutt bitch bitcher
bitches bitchez bitchin bitching bitchslap bitchy biteme blowjob bohunk bollick bollock bollocks boner
boobies boong boonga boongas boongs bootlip bootlips bootycall brea5t breastjob breastlover breastman
buddhahead buddhaheads bufter bufty bugger buggered buggery bullcrap bulldike bulldyke bullshit bullshitter
bullshitters bumblefuck bumfuck bunghole burrhead burrheads butchbabes butchdike butchdyke buttbang buttface
buttfuck buttfucker buttfuckers butthead buttman buttmunch buttmuncher buttpirate buttstain byatch cacker
cameljockey cameltoe carpetmuncher chav cherrypopper chickslick chinaman chinamen chinaswede chinaswedes
chingchong chingchongs chink chinks chinky choad chode clamdiver clogwog cockblock cockblocker cockcowboy
cockhead cockknob cocklicker cocklover cocknob cockqueen cockrider cocksman cocksmith cocksmoker cocksucer
cocksuck cocksucked cocksucker cocksucking cocktease commie coon coonass coonasses coons cracka crap crapola
crapper crappy crotchjockey crotchmonkey crotchrot cum cumbubble cumfest cumjockey cumm cumqueen cumshot
cunn cunntt cunt cunteyed cuntfuck cuntfucker cuntlick cuntlicker cuntlicking cunts cuntsucker currymuncher
currymunchers dago dagos dammit damn damnit darkey darkeys darkie darkies datnigga deapthroat deepthroat
diaperhead diaperheads dickbrain dickforbrains dickhead dickheads dicklick dicklicker dickwad dickweed
dingleberry dipshit dixiedike dixiedyke doggiestyle doggystyle dothead dotheads dripdick dumbass dumbasses
dumbbitch dumbfuck dyefly easyslut eatballs eatpussy effing exkwew facefucker fagging faggot fagot
fannyfucker fastfuck fatass fatfuck fatfucker fatso fckcum felch felcher felching fellatio feltch feltcher
feltching fingerfuck fingerfucked fingerfucker fingerfuckers fingerfucking fistfuck fistfucked fistfucker
fistfucking fisting footfuck footfucker footlicker freakfuck freakyfucker freefuck fubar fuc fucck fuck
fucka fuckable fuckbag fuckbook fuckbuddy fucked fuckedup fucker fuckers fuckface fuckfest fuckfreak
fuckfriend fuckhead fuckher fuckin fuckina fucking fuckingbitch fuckinnuts fuckinright fuckit fuckknob
fuckme fuckmehard fuckmonkey fuckoff fuckpig fucks fucktard fuckwhore fuckyou fudgepacker fugly fuk fuks
funfuck fuuck gatorbait gaymuthafuckinwhore gaysex ginzo ginzos gippo gippos givehead godammit goddamit
goddammit goddamn goddamned goddamnes goddamnit goddamnmuthafucker goldenshower golliwog golliwogs gook
gookeye gookeyes gookies gooks gooky gotohell greaseball greaseballs greaser greasers groid groids gwailo
gwailos gweilo gweilos gyp gyped gypo gypos gypp gypped gyppie gyppies gyppo gyppos gyppy gyppys hairyback
hairybacks handjob hardon headfuck hebes heeb heebs hodgie hoes holestuffer homo homobangers honkey honkeys
honkie honkies horney horniest horseshit hosejob hotpussy hottotrot hymie hymies idiot idiots ikeymo ikeymos
ikwe injun injuns intheass jackass jackasses jackoff jackshit jap japcrap japie japies japs jerkoff jewboy
jewed jewess jiga jigaboo jigaboos jigarooni jigaroonis jigga jiggabo jiggabos jiggas jiggs jijjiboo
jijjiboos jimfish jism jiz jizim jizjuice jizm jizz jizzim jizzum junglebunny kacap kacapas kacaps kaffer
kaffir kaffre kafir kanake katsap katsaps khokhol khokhols kigger kike kikes kissass kondum krappy krauts
kumbubble kumbullbe kumming kunilingus kunnilingus kunt kyke kykes lesbo lez lezbe lezbefriends lezbo lezz
lezzo lickme limpdick livesex loser losers lovegoo lovegun lovejuice lovemuscle lovepistol loverocket
lowlife lowlifes lubejob luckycammeltoe mabuno mabunos mahbuno mahbunos manhater manpaste mastabate
mastabater masterbate mastrabator masturbate masturbating mattressprincess meatbeatter mgger mggor milf mofo
mooncricket mooncrickets moron morons moskal moskals mothafuck mothafucka mothafuckaz mothafucked
mothafucker mothafuckin mothafucking mothafuckings motherfuck motherfucked motherfucker motherfuckers
motherfuckin motherfucking motherfuckings motherlovebone muffdive muffdiver muffindiver mufflikcer
nastybitch nastyho nastyslut nastywhore negres negress negroid nig nigers nigette nigettes nigg nigga niggah
niggahs niggar niggaracci niggars niggas niggaz nigger niggerhead niggerhole niggers niggor niggress
niggresses nigguh nigguhs niggur niggurs niglet nignog nigor nigors nigr nigres nigress nigs nittit nlgger
nlggor nofuckingway nookey nutfucker ontherag orgasim paki pakis palesimian peckerwood pedo peehole peepee
peepshpw peni5 perv phuk phuked phuking phukked phukking phuq pi55 picaninny piccaninny pickaninnies
pickaninny piefke piefkes pikey piky pimpjuic pimpjuice pimpsimp pindick piss pissed pisser pisses pisshead
pissin pissing pissoff pocha pochas pocho pochos pocketpool pohm pohms polack polacks poofta poofter
poontang poorwhitetrash popimp porchmonkey pornking pornprincess prick prickhead pricks pu55i pu55y
pubiclice pudboy puddboy puntang purinapricness pussie pussies pussy pussyeater pussyfucker pussylicker
pussylips pussylover pussypounder pusy quashie queef quim ra8s raghead ragheads redneck rednecks rentafuck
retard retarded rimjob roundeye sadom sambos samckdaddy sandnigger scallywag schlong screwyou scum scumbag
scumbags seppo seppos sexfarm sexhound sexkitten sexpot sexslave sextogo sexwhore sexymoma sexyslim shaggin
shagging shat shawtypimp sheeney shhit shit shitcan shitdick shite shiteater shited shitface shitfaced
shitfit shitforbrains shitfuck shitfucker shitfull shithapens shithappens shithead shitheads shithouse
shiting shitless shitlist shitola shitoutofluck shits shitstain shitted shitter shitting shitty shortfuck
sissy sixtyniner skank skankbitch skankfuck skankwhore skanky skankybitch skankywhore skinflute skum skumbag
skwe slanteye slanty slapper sleezebag sleezeball slideitin slimeball slimebucket slopehead slopeheads slut
sluts slutt slutting slutty slutwear slutwhore smackthemonkey snatchpatch snownigger sonofabitch sonofbitch
spaghettibender spaghettinigger spankthemonkey spearchucker spearchuckers spermacide spermbag spermhearder
spermherder spic spick spicks spics spigotty splittail spooge sqeh stfu stupidfuck stupidfucker suckdick
suckme suckmyass suckmydick suckmytit suckoff tacohead tacoheads tarbaby tard thicklip thicklips
timbernigger titbitnipply titfuck titfucker titfuckin titjob titlicker titlover tits tittie titties titty
tongethruster tonguethrust tonguetramp tosser tossers towelhead trailertrash trannie tranny tunneloflove
turd turds twat twats twobitwhore unfuckable uptheass upthebutt wank wanker wankers wanking wetb wetback
wetbacks whigger whiggers whiskeydick whiskydick whitenigger whitetrash whities whore whorefucker whores
wigga wiggas wigger wiggers williewanker wog wogs wop wtf wuzzie xkwe yarpie yarpies yellowman yid yids
zigabo zigabos zipperhead zipperheads
`
  .trim()
  .split(/\s/);
