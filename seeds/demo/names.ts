/** A place name in Thai letters and in Latin ones. */
export interface PlaceName {
  th: string;
  en: string;
}

/** Thai, then Latin, one a line. */
const read = (lines: string): PlaceName[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [th = '', ...en] = line.trim().split(' ');
      return { th, en: en.join(' ') };
    });

/** Land forms as they begin Thai place names. */
const LANDS = read(`
  หนอง Nong
  โนน Non
  ห้วย Huai
  ทุ่ง Thung
  ดอน Don
  คลอง Khlong
  บึง Bueng
  โคก Khok
  ท่า Tha
  วัง Wang
  ป่า Pa
  นา Na
  ลำ Lam
  สระ Sa
  เขา Khao
  ดง Dong
  บ่อ Bo
  บ้าน Ban`);

/** Kept apart from LANDS, so that no district shares its name with a body elsewhere. */
const DISTRICT_LANDS = read(`
  ภู Phu
  แก่ง Kaeng
  บาง Bang
  แม่ Mae`);

/** Pictures that no Thai place is named after. */
const PICTURES = read(`
  จันทร์ยิ้ม Chan Yim
  ดาวกระซิบ Dao Krasip
  เมฆขาว Mek Khao
  ปุยเมฆ Pui Mek
  รุ้งพราว Rung Phrao
  หิ่งห้อย Hinghoi
  ละอองดาว La-ong Dao
  ลมเพลิน Lom Phloen
  ฟ้าแย้ม Fa Yaem
  ตะวันยิ้ม Tawan Yim
  ฝนโปรย Fon Proi
  น้ำค้างหวาน Namkhang Wan
  ดอกฝัน Dok Fan
  เพลงพิณ Phleng Phin
  ใบไม้เงิน Baimai Ngoen
  ม่านหมอก Man Mok
  อุ่นดาว Un Dao
  หมอกหวาน Mok Wan
  ใยทอง Yai Thong
  ขลุ่ยทอง Khlui Thong
  แพรไหม Phrae Mai
  แมงปอ Maengpo
  กังหันลม Kanghan Lom
  ระฆังทอง Rakhang Thong
  หยดน้ำ Yot Nam
  เกล็ดดาว Klet Dao
  พริ้มเพรา Phrim Phrao
  เดือนเต็มดวง Duean Temduang
  ตะวันหวาน Tawan Wan
  นกกระดาษ Nok Kradat
  ว่าวลอย Wao Loi
  โคมลอย Khom Loi
  ร้อยดาว Roi Dao
  ฟ้าหลังฝน Fa Lang Fon
  ยิ้มละไม Yim Lamai
  กลีบเมฆ Klip Mek`);

/** Every land with every picture, in an order in which neither repeats soon; no name comes twice. */
function combine(lands: readonly PlaceName[], pictures: readonly PlaceName[]): PlaceName[] {
  const rounds = pictures.map((_, shift) =>
    lands.map((land, at) => join(land, pictures[(at * 7 + shift) % pictures.length])),
  );
  return rounds.flat();
}

function join(land: PlaceName, picture: PlaceName | undefined): PlaceName {
  if (!picture) throw new RangeError('No picture to name a place after.');
  return { th: land.th + picture.th, en: `${land.en} ${picture.en}` };
}

/** Names for local bodies. */
export const bodyNames: readonly PlaceName[] = combine(LANDS, PICTURES);

/** Names for districts. */
export const districtNames: readonly PlaceName[] = combine(DISTRICT_LANDS, PICTURES);
