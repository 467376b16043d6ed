/**
 * English words of up to eight letters that programmes, bodies and systems like to spell with their
 * initials. A name among them is matched by its capitals alone. Not a dictionary: words that no one
 * would choose as a name are left out.
 */
const WORDS = `
  able access ace act action active add age aid aim air alarm alert alias all ally alpha amber amp an anchor and angel
  ant any apex app apple apply apt arc arch are area ark arm army arrow art as ash asia ask aspect asset assist at atlas
  atom aura auto award aware axis back badge balance band bank bar base basic basis bay beacon beam bear beat bee bell
  best beta beyond bid big bind bird bit blade blast blend block bloom blue board boat body bold bolt bond book boost
  boot born both bow box brain branch brave bread break breath bridge brief bright bring broad brush bud build bull
  bus but by cab cable call calm camp can cap car card care carry case cast cat catch cause cell center chain chair
  champ chance change charge charm chart chase check chess chief child choice circle city civic claim class clean clear
  click cliff climb clip clock close cloud club coach coast coat cobra code coin cold color come comet common compass
  cone connect contact cope copper coral cord core cosmic cost count courage course cover craft crane create credo
  credit crest crew crisp cross crow crown crystal cube cue cup cure cut cycle dale dare dart dash data date dawn day
  deal dear deep deer delta den desk detect dial diamond dice dig digit direct dish dive do dock dome door dot dove down
  dragon draw dream drive drop drum dry due duke dust eager eagle ear early earn earth ease east easy eat echo edge
  effect eight elite else embed ember empower enable end energy engage engine enjoy enter entry epic equal equip era ever
  exact excel expand expert explore express eye fable face fact fair faith fall fame fan far farm fast fate favor fear
  feed feel fern field fig file fill film find fine finish fire firm first fish fit five flag flame flash flex flight
  flow fly focus fog fold follow foot for force forest form fort forum found fox frame free fresh frog from front frost
  fruit fuel full fun fund fuse future gain game gap garden gas gate gather gear gem general genius get giant gift give
  glad glass gleam glide global globe glory glow go goal gold good grace grade grand grant graph grasp gravity gray great
  green grid grip ground group grow growth guard guide gulf hail half hall hand happy harbor hard hare hat have hawk head
  heal health hear heart heat help hero high hike hill hint hit hold home honey honor hook hope horizon horn horse
  host hot hour house how hub human hunt hut ice icon idea ideal if ignite image impact improve in index info ink inner
  input inside insight inspire into invent iris iron island it ivory jade jet jewel job join joint joy judge jump just
  keen keep key kind king kit kite knight knot know lab lace lake lamp land lane lantern large laser last late launch
  laurel law lead leaf league leap learn led legal lens less let level lever life lift light like lily limit line link
  lion list live load local lock log logic look loop love low loyal luck lunar lynx mace magic magnet mail main major
  make map maple march mark mars mask master match matrix maze me meadow medal meet mega melody memo mentor mercury merge
  merit mesh metal meteor metro mic mid might mile milk mill mind mine mint mirror mission mist mix mobile mode model
  moment moon more most motion mount mouse move much muse music must name narrow nation native nature near neat need
  nest net network new next nice night no noble node noise none north not notice nova now oak oasis object ocean odd of
  off office oil old olive on one onyx opal open optic or oracle orbit orchid order origin orion osprey other our out over
  owl own pace pack pact page paint palace palm panel paper par park part pass past patch path pattern pause peace peak
  pearl pen people phase phoenix photo pick picture pilot pin pine pink pioneer pipe pivot place plain plan planet plant
  plate play plaza plus point polar pole policy pond pool port portal post pot power prep present press pride prime
  print prism prize pro probe process profit program promise proof protect proud public pulse pump pure purpose push
  quality quantum quartz queen quest quick quiet quote race radar radio raft rail rain raise range rank rapid rare rate
  raven ray reach react read ready real reason record red reef reform refresh region relay rely remote renew rescue
  reset resolve respect rest result return reveal review revive rhythm rich ride ridge right ring ripple rise risk
  river road robin robust rock rocket role roll roof room root rope rose round route row royal ruby rule run rush safe
  safety saga sage sail salt same sand sat save scale scan scene school science scope score scout scribe script sea seal
  search season seat second secure see seed seek select self sense serve set shade shadow shape share sharp shelf shell
  shield shift shine ship shore short show sick side sight sigma sign signal silk silver simple site six skill skip sky
  sled sleep slim smart smile smooth snap snow so soar social soft soil solar solid solve some son sonar song soon
  sound source south space spark speak spear special speed sphere spice spider spin spiral spirit splash sport spot
  spread spring sprint square stable staff stage stair stamp stand star start state station stay steam steel stem step
  stick still stone stop storm story strait stream street stride strike string strong study style such suit sum summit
  sun super supply support sure surf surge swan sweep sweet swift switch symbol system table tact tag tail take talent
  talk tap target task team tech tell tempo ten tent term test text than that the theme then thin thing think this thread
  three thrive through tide tie tiger time tip titan to today together token tone too tool top topaz torch total touch
  tough tour tower town toy trace track trade trail train transit travel treasure tree trek trend trial tribe trio trip
  trust truth try tune tunnel turn twin two type ultra under unify union unique unit unite unity up urban us use value
  valley van vase vault vector venture venus verify very vest via victory view vine violet vision vista vital vivid
  voice volt vote voyage wake walk wall war warm was watch water wave way we weather web wheel when white who whole why
  wide wild will win wind window wing winter wire wisdom wise wish with wolf wonder wood word work world worth wrap
  year yes yield you young your zeal zebra zenith zero zone zoom
`;

/** In lower case. */
export const ENGLISH_WORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));
