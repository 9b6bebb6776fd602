/**
 * Beginnings that lists of leaked passwords are full of, long enough to be met with twelve characters. A password
 * that is one of them, or one of them with digits and signs around it, is refused.
 */
const COMMON_STEMS = [
  'password',
  'passw0rd',
  'p@ssword',
  'p@ssw0rd',
  'passwordpassword',
  'qwerty',
  'qwertyuiop',
  'qwertyuiopasdfghjkl',
  'asdfghjkl',
  'asdfghjklzxcvbnm',
  'zxcvbnm',
  'zxcvbnmasdfghjkl',
  '1q2w3e4r5t',
  '1q2w3e4r5t6y',
  '1qaz2wsx3edc',
  '1qaz2wsx3edc4rfv',
  'qazwsxedc',
  'qazwsxedcrfv',
  'abcdefgh',
  'abcdefghijkl',
  'abcdefghijklmnop',
  'iloveyou',
  'iloveyouforever',
  'ilovethailand',
  'sunshine',
  'princess',
  'football',
  'liverpool',
  'liverpoolfc',
  'manchesterunited',
  'chelsea',
  'arsenal',
  'superman',
  'batman',
  'pokemon',
  'dragonball',
  'starwars',
  'whatever',
  'trustno1',
  'letmein',
  'letmeinplease',
  'welcome',
  'welcometothailand',
  'administrator',
  'admin',
  'adminadmin',
  'administratoradmin',
  'root',
  'changeme',
  'changemenow',
  'changethispassword',
  'secret',
  'secretpassword',
  'mypassword',
  'thisismypassword',
  'newpassword',
  'oldpassword',
  'defaultpassword',
  'correcthorsebatterystaple',
  'monkey',
  'computer',
  'internet',
  'microsoft',
  'windows',
  'google',
  'facebook',
  'samsung',
  'iphone',
  'thailand',
  'bangkok',
  'bangkokthailand',
  'sawasdee',
  'sawasdeekrub',
  'sawasdeeka',
  'sawadeekrap',
  'sawadeeka',
  'government',
  'prongsai',
  'integrity',
  'transparency',
  'transparent',
  'nacc',
  'itas',
  'ita',
  'tessaban',
  'obt',
  'abt',
  'ฟหกดเาสว',
  'ฟหกดเ้่าสวง',
  'ๆไำพะัีรนยบล',
  'ผปแอิืทมใฝ',
  'รหัสผ่าน',
  'สวัสดี',
  'ประเทศไทย',
  'โปร่งใส',
] as const;

const STEMS: ReadonlySet<string> = new Set(COMMON_STEMS.map((stem) => stem.normalize('NFKC')));

/** Whether a password is one that everybody tries first. Letter case and the usual 4 for a, 3 for e … do not hide it. */
export function isCommonPassword(password: string): boolean {
  const plain = password.normalize('NFKC').toLowerCase();
  const shapes = [
    plain,
    plain
      .replace(/[@4]/g, 'a')
      .replace(/3/g, 'e')
      .replace(/[1!|]/g, 'i')
      .replace(/0/g, 'o')
      .replace(/[5$]/g, 's'),
  ];
  return (
    shapes.some((shape) => STEMS.has(shape) || STEMS.has(bare(shape)) || isRepetition(shape)) || isRun(plain)
  );
}

/** Without the digits and signs that people put before and after a word. */
function bare(text: string): string {
  return text.replace(/^[^\p{L}\p{M}]+|[^\p{L}\p{M}]+$/gu, '');
}

/** `aaaaaaaaaaaa`, `123412341234`, `adminadminadmin`: at most five signs over and over. */
function isRepetition(text: string): boolean {
  return /^(.{1,5})\1+.{0,4}$/su.test(text) && new Set(text).size <= 6;
}

const RUNS = [
  '012345678901234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
].flatMap((run) => [run, Array.from(run).reverse().join('')]);

/** `123456789012`, `zyxwvutsrqpo`: a stretch of the alphabet, the digits or the keyboard. */
function isRun(text: string): boolean {
  return RUNS.some((run) => run.includes(text));
}
