/**
 * A hundred texts that become markup or script where text is taken for more than text: in the ways
 * listed by the OWASP cheat sheet on filter evasion (XSS_Filter_Evasion_Cheat_Sheet), in elements,
 * attributes, addresses, templates and formulas. Each calls `stolen`, which no page defines.
 */
const ELEMENTS = [
  '<script>stolen(1)</script>',
  '<SCRIPT SRC=//127.0.0.1/x.js></SCRIPT>',
  '<img src=x onerror=stolen(1)>',
  '<img src="x" onerror="stolen(1)"/>',
  '<IMG """><SCRIPT>stolen(1)</SCRIPT>">',
  '<svg onload=stolen(1)>',
  '<svg><script>stolen(1)</script></svg>',
  '<svg><animate onbegin=stolen(1) attributeName=x dur=1s>',
  '<math><mi xlink:href="javascript:stolen(1)">x</mi></math>',
  '<iframe src="javascript:stolen(1)"></iframe>',
  '<iframe srcdoc="<script>parent.stolen(1)</script>"></iframe>',
  '<body onload=stolen(1)>',
  '<details open ontoggle=stolen(1)>',
  '<input autofocus onfocus=stolen(1)>',
  '<video><source onerror="stolen(1)"></video>',
  '<object data="javascript:stolen(1)"></object>',
  '<embed src="javascript:stolen(1)">',
  '<form action="javascript:stolen(1)"><button>x</button></form>',
  '<a href="javascript:stolen(1)">x</a>',
  '<base href="javascript:stolen(1)//">',
  '<link rel=stylesheet href="javascript:stolen(1)">',
  '<meta http-equiv="refresh" content="0;url=javascript:stolen(1)">',
  '<style>@import "javascript:stolen(1)";</style>',
  '<marquee onstart=stolen(1)>',
  '<template><script>stolen(1)</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=stolen(1)>">',
  '<xmp><p title="</xmp><svg/onload=stolen(1)>">',
  '<x-card onclick=stolen(1) autofocus tabindex=0>x</x-card>',
  '<slot name="x" onslotchange=stolen(1)></slot>',
  '<template shadowrootmode=open><script>stolen(1)</script></template>',
];

const ATTRIBUTES = [
  '" onmouseover="stolen(1)',
  "' onfocus='stolen(1)' autofocus='",
  '"><script>stolen(1)</script>',
  "'><svg/onload=stolen(1)>",
  '` onclick=`stolen(1)',
  'x" style="background:url(javascript:stolen(1))',
  '</h2><script>stolen(1)</script><h2>',
  '</textarea><script>stolen(1)</script>',
  '--><script>stolen(1)</script><!--',
  ']]><script>stolen(1)</script>',
];

const ADDRESSES = [
  'javascript:stolen(1)',
  'JaVaScRiPt:stolen(1)',
  'java\tscript:stolen(1)',
  ' javascript:stolen(1)',
  '\u0001javascript:stolen(1)',
  'data:text/html,<script>stolen(1)</script>',
  'vbscript:stolen(1)',
  'https://www.soumu.go.jp/" onclick="stolen(1)',
  '//127.0.0.1/x',
  'blob:https://www.soumu.go.jp/x',
];

const TEMPLATES = [
  '{{constructor.constructor("stolen(1)")()}}',
  '${stolen(1)}',
  '<%= stolen(1) %>',
  '#{stolen(1)}',
  '%3Cscript%3Estolen(1)%3C/script%3E',
  '&lt;script&gt;stolen(1)&lt;/script&gt;',
  '&#60;script&#62;stolen(1)&#60;/script&#62;',
  '\\u003cscript\\u003estolen(1)\\u003c/script\\u003e',
  '＜script＞stolen(1)＜/script＞',
  '\u202E<script>stolen(1)</script>\u202C',
];

const FORMULAS = [
  '=HYPERLINK("javascript:stolen(1)","x")',
  "=cmd|'/C calc'!A0",
  '+1+cmd|x',
  '-1+cmd|x',
  '@SUM(1+1)',
  '＝HYPERLINK("x")',
  '\t=1+1',
  '[x](javascript:stolen(1))',
  '![x](javascript:stolen(1))',
  '<javascript:stolen(1)>',
];

/** The same again, inside a Japanese sentence and beside a name that pages are searched for. */
const IN_SENTENCES = ELEMENTS.map((text) => `総務省の「${text}」NICT`);

/** A hundred texts that must stay text, wherever they come from. */
export const HOSTILE_STRINGS: readonly string[] = [
  ...ELEMENTS,
  ...IN_SENTENCES,
  ...ATTRIBUTES,
  ...ADDRESSES,
  ...TEMPLATES,
  ...FORMULAS,
];
