interface Colours {
  readonly main: string;
  readonly accent: string;
}

type Motif = (colours: Colours) => string;

/** Simple drawings on a ground of 400 x 400; each product is one in its own colours. */
export const motifs = {
  fruit: ({ main, accent }) => `
    <ellipse cx="200" cy="322" rx="112" ry="14" fill="#000" opacity=".07"/>
    <circle cx="146" cy="240" r="76" fill="${main}"/><circle cx="258" cy="248" r="70" fill="${main}" opacity=".86"/>
    <circle cx="122" cy="214" r="15" fill="#fff" opacity=".3"/><circle cx="236" cy="226" r="13" fill="#fff" opacity=".3"/>
    <path d="M146 164c8-32 34-50 70-50-4 32-30 54-70 50z" fill="${accent}"/>`,
  hallabong: ({ main, accent }) => `
    <ellipse cx="200" cy="328" rx="110" ry="13" fill="#000" opacity=".07"/>
    <path d="M176 128c4-34 44-34 48 0 50 10 86 52 86 102 0 56-46 96-110 96S90 286 90 230c0-50 36-92 86-102z" fill="${main}"/>
    <path d="M200 108c6-30 34-48 66-42-2 30-30 50-66 42z" fill="${accent}"/><ellipse cx="142" cy="206" rx="14" ry="22" fill="#fff" opacity=".28"/>
    <path d="M178 132c14 8 30 8 44 0" fill="none" stroke="#000" stroke-width="4" stroke-linecap="round" opacity=".12"/>`,
  jar: ({ main, accent }) => `
    <ellipse cx="200" cy="326" rx="96" ry="12" fill="#000" opacity=".07"/>
    <rect x="118" y="126" width="164" height="196" rx="26" fill="${main}"/>
    <rect x="130" y="88" width="140" height="46" rx="10" fill="${accent}"/>
    <rect x="118" y="182" width="164" height="86" fill="#fff" opacity=".82"/>
    <rect x="158" y="206" width="84" height="10" rx="5" fill="${accent}"/><rect x="172" y="230" width="56" height="8" rx="4" fill="${accent}" opacity=".5"/>`,
  box: ({ main, accent }) => `
    <ellipse cx="200" cy="324" rx="120" ry="13" fill="#000" opacity=".07"/>
    <rect x="84" y="164" width="232" height="156" rx="8" fill="${main}"/>
    <path d="M84 172l26-56h180l26 56z" fill="${accent}"/>
    <rect x="184" y="116" width="32" height="204" fill="#fff" opacity=".42"/>
    <rect x="108" y="244" width="58" height="10" rx="5" fill="#fff" opacity=".7"/><rect x="108" y="266" width="40" height="8" rx="4" fill="#fff" opacity=".5"/>`,
  pouch: ({ main, accent }) => `
    <ellipse cx="200" cy="332" rx="92" ry="12" fill="#000" opacity=".07"/>
    <path d="M122 96h156l14 222c0 8-6 12-14 12H122c-8 0-14-4-14-12z" fill="${main}"/>
    <rect x="122" y="82" width="156" height="24" rx="4" fill="${accent}"/>
    <circle cx="200" cy="212" r="50" fill="#fff" opacity=".88"/>
    <path d="M200 244c-30-12-34-42-4-66 28 16 32 46 4 66zm0 0v-44" fill="${accent}" stroke="${main}" stroke-width="5" stroke-linecap="round"/>`,
  bottle: ({ main, accent }) => `
    <ellipse cx="200" cy="338" rx="72" ry="10" fill="#000" opacity=".07"/>
    <path d="M174 62h52v58c0 20 32 30 32 66v132c0 10-8 18-18 18h-80c-10 0-18-8-18-18V186c0-36 32-46 32-66z" fill="${main}"/>
    <rect x="168" y="52" width="64" height="26" rx="6" fill="${accent}"/>
    <rect x="142" y="204" width="116" height="88" fill="${accent}"/><rect x="166" y="230" width="68" height="9" rx="4" fill="${main}"/><rect x="178" y="252" width="44" height="8" rx="4" fill="${main}" opacity=".6"/>`,
  mug: ({ main, accent }) => `
    <ellipse cx="190" cy="322" rx="102" ry="12" fill="#000" opacity=".07"/>
    <path d="M268 170h26c60 0 60 100 0 100h-26" fill="none" stroke="${main}" stroke-width="24"/>
    <path d="M102 128h176v148c0 26-20 44-46 44h-84c-26 0-46-18-46-44z" fill="${main}"/>
    <path d="M102 214c30-22 58 18 88 0s58 18 88 0v40c-30 18-58-20-88 0s-58-20-88 0z" fill="${accent}"/>`,
  candle: ({ main, accent }) => `
    <ellipse cx="200" cy="328" rx="90" ry="12" fill="#000" opacity=".07"/>
    <path d="M200 62c28 34 26 58 0 66-26-8-28-32 0-66z" fill="#f2a541"/><rect x="197" y="118" width="6" height="34" fill="#6b5b50"/>
    <rect x="124" y="148" width="152" height="176" rx="14" fill="${main}"/><ellipse cx="200" cy="152" rx="72" ry="14" fill="${accent}"/>
    <rect x="152" y="210" width="96" height="62" rx="6" fill="${accent}"/><rect x="172" y="234" width="56" height="9" rx="4" fill="${main}"/>`,
  towel: ({ main, accent }) => `
    <ellipse cx="200" cy="326" rx="124" ry="12" fill="#000" opacity=".07"/>
    <rect x="84" y="236" width="232" height="84" rx="30" fill="${main}"/><rect x="96" y="152" width="208" height="84" rx="30" fill="${accent}"/>
    <path d="M84 278h232M96 194h208" stroke="#fff" stroke-width="8" stroke-dasharray="16 12" opacity=".8"/>`,
  stone: ({ main, accent }) => `
    <ellipse cx="200" cy="312" rx="124" ry="14" fill="#000" opacity=".08"/>
    <path d="M88 262c-10-66 50-124 118-116 70 4 116 62 108 118-6 40-50 46-114 46s-106-8-112-48z" fill="${main}"/>
    ${[
      [150, 220, 10],
      [190, 190, 7],
      [236, 214, 12],
      [270, 258, 8],
      [204, 256, 9],
      [132, 268, 7],
      [238, 282, 6],
    ]
      .map(([x, y, r]) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${accent}"/>`)
      .join('')}`,
  cutlery: ({ main, accent }) => `
    <ellipse cx="150" cy="130" rx="36" ry="52" fill="${main}"/><rect x="141" y="170" width="18" height="164" rx="9" fill="${main}"/>
    <path d="M222 80l10 254M256 80l2 254" stroke="${main}" stroke-width="14" stroke-linecap="round"/>
    <rect x="120" y="236" width="162" height="26" rx="6" fill="${accent}"/>`,
  tube: ({ main, accent }) => `
    <ellipse cx="200" cy="338" rx="66" ry="9" fill="#000" opacity=".07"/>
    <path d="M136 70h128l-16 220h-96z" fill="${main}"/><rect x="132" y="58" width="136" height="20" rx="4" fill="${accent}"/>
    <rect x="160" y="286" width="80" height="50" rx="8" fill="${accent}"/><circle cx="200" cy="168" r="32" fill="${accent}"/><circle cx="200" cy="168" r="11" fill="#f2c14e"/>`,
  soap: ({ main, accent }) => `
    <ellipse cx="200" cy="316" rx="120" ry="12" fill="#000" opacity=".07"/>
    <rect x="84" y="208" width="192" height="100" rx="34" fill="${main}"/><rect x="140" y="128" width="184" height="96" rx="34" fill="${accent}"/>
    <rect x="186" y="166" width="92" height="12" rx="6" fill="${main}"/><circle cx="110" cy="132" r="20" fill="#fff" opacity=".8"/><circle cx="82" cy="170" r="11" fill="#fff" opacity=".8"/>`,
  tin: ({ main, accent }) => `
    <ellipse cx="200" cy="304" rx="116" ry="13" fill="#000" opacity=".07"/>
    <path d="M88 208v58c0 24 50 40 112 40s112-16 112-40v-58z" fill="${main}"/><ellipse cx="200" cy="208" rx="112" ry="50" fill="${accent}"/>
    <circle cx="200" cy="206" r="22" fill="${main}"/><path d="M200 168v-10M200 254v-10M152 206h-12M260 206h-12" stroke="${main}" stroke-width="7" stroke-linecap="round"/>`,
  shirt: ({ main, accent }) => `
    <path d="M148 84l-74 44 26 64 36-16v152h128V176l36 16 26-64-74-44c-18 28-86 28-104 0z" fill="${main}"/>
    <path d="M148 262c20-34 34-44 52-16 12-20 30-18 52 16z" fill="${accent}"/>`,
  scarf: ({ main, accent }) => `
    <path d="M112 92c58 44 118 44 176 0l18 50c-70 56-142 56-212 0z" fill="${main}"/>
    <path d="M166 160l-34 166h58l26-158z" fill="${accent}"/><path d="M214 166l24 150h58l-44-164z" fill="${main}"/>
    <path d="M138 298h54M240 288h50" stroke="#fff" stroke-width="6" opacity=".6"/>`,
  tote: ({ main, accent }) => `
    <ellipse cx="200" cy="338" rx="112" ry="11" fill="#000" opacity=".07"/>
    <path d="M148 168c0-110 104-110 104 0" fill="none" stroke="${accent}" stroke-width="16"/>
    <path d="M96 150h208l16 172c0 8-6 14-14 14H94c-8 0-14-6-14-14z" fill="${main}"/>
    <path d="M138 272c30-66 44-66 62-22 16-34 40-34 62 22" fill="none" stroke="${accent}" stroke-width="12" stroke-linecap="round"/>`,
  socks: ({ main, accent }) => `
    <path d="M128 74h70v150c0 18 12 30 26 42 22 20 4 58-28 48l-52-26c-20-10-16-34-16-60z" fill="${main}"/>
    <path d="M226 90h64v132c0 18 10 28 22 40 20 20 2 54-28 44l-44-24c-18-10-14-32-14-58z" fill="${accent}"/>
    <path d="M128 92h70M128 114h70" stroke="#fff" stroke-width="8" opacity=".7"/><path d="M226 108h64M226 130h64" stroke="${main}" stroke-width="8" opacity=".6"/>`,
  notebook: ({ main, accent }) => `
    <rect x="150" y="86" width="166" height="232" rx="8" fill="${main}" opacity=".45"/><rect x="118" y="78" width="166" height="240" rx="8" fill="${main}" opacity=".7"/>
    <rect x="86" y="70" width="166" height="250" rx="8" fill="${main}"/><rect x="86" y="70" width="26" height="250" fill="#000" opacity=".12"/>
    <rect x="132" y="120" width="96" height="54" rx="4" fill="${accent}"/><rect x="148" y="142" width="64" height="8" rx="4" fill="${main}"/>`,
  pen: ({ main, accent }) => `
    <g transform="rotate(38 200 200)"><rect x="184" y="70" width="32" height="196" rx="10" fill="${main}"/><path d="M184 262h32l-16 56z" fill="${accent}"/>
    <rect x="214" y="84" width="9" height="92" rx="4" fill="${accent}"/><rect x="184" y="196" width="32" height="9" fill="${accent}"/></g>
    <path d="M84 318c40-18 66 16 104-4" fill="none" stroke="${accent}" stroke-width="6" stroke-linecap="round" opacity=".6"/>`,
  postcard: ({ main, accent }) => `
    <g transform="rotate(-6 200 200)"><rect x="72" y="112" width="236" height="164" rx="6" fill="#fff"/><rect x="84" y="124" width="212" height="140" fill="${main}" opacity=".3"/>
    <path d="M84 264v-36c44-66 76-66 108-16 30-40 66-36 104 18v34z" fill="${accent}"/><circle cx="252" cy="160" r="18" fill="#f2a541"/></g>
    <rect x="132" y="286" width="196" height="14" rx="3" fill="${main}" opacity=".35"/>`,
  calendar: ({ main, accent }) => `
    <ellipse cx="200" cy="330" rx="122" ry="11" fill="#000" opacity=".07"/>
    <rect x="88" y="92" width="224" height="232" rx="8" fill="#fff"/><path d="M88 100c0-6 4-8 8-8h208c4 0 8 2 8 8v94c-38 26-74-22-112 0s-74 26-112 0z" fill="${main}"/>
    ${Array.from({ length: 15 }, (_, day) => `<circle cx="${120 + (day % 5) * 40}" cy="${236 + Math.floor(day / 5) * 30}" r="7" fill="${day === 8 ? accent : main}" opacity="${day === 8 ? 1 : 0.35}"/>`).join('')}
    <path d="M136 78v28M264 78v28" stroke="${accent}" stroke-width="10" stroke-linecap="round"/>`,
} satisfies Record<string, Motif>;

export type MotifName = keyof typeof motifs;
