//! One afternoon of a district officer, as it stands on the screen: from an empty folder to a case in
//! two languages that can be published, with the mistakes that people make on the way.
//!
//! The transcript is golden text, in Thai, to be read line by line as whoever sits there reads it. What
//! the officer types into a file stands in it as a changed line. Everything told is invented, in a
//! district that is only named.

use std::fmt::Write as _;

use super::{Desk, said};

/// The desk, and everything that stood on the screen so far.
struct Session {
    desk: Desk,
    screen: String,
    /// The case that is being written.
    case: String,
}

const FOLDER: &str = "คลัง";

impl Session {
    /// Somebody says what comes next.
    fn tells(&mut self, words: &str) {
        let _ = writeln!(self.screen, "# {words}\n");
    }

    /// Somebody types a command in `folder`; it ends with `code`.
    fn types(&mut self, folder: &str, arguments: &[&str], code: i32) {
        let shown = arguments.iter().map(|word| match word.contains([' ', '/', '(']) {
            true => format!("\"{word}\""),
            false => (*word).to_owned(),
        });
        let _ = writeln!(self.screen, "$ amphoe {}", shown.collect::<Vec<_>>().join(" "));
        let output = self.desk.run(folder, &[arguments, &["--lang", "th"]].concat());
        let printed = String::from_utf8_lossy(&output.stdout).into_owned();
        let told = (printed + &said(&output)).replace('\\', "/");
        self.screen += told.trim_end();
        self.screen += "\n\n";
        assert_eq!(output.status.code(), Some(code), "{}", self.screen);
    }

    /// Somebody writes `new` in place of `old` in the file of the case.
    fn edits(&mut self, old: &str, new: &str) {
        let text = self.desk.read(&self.case);
        assert_eq!(text.matches(old).count(), 1, "`{old}` stands once in:\n{text}");
        self.desk.write(&self.case, &text.replace(old, new));
        let shown = |mark: char, text: &str| {
            text.trim_end().lines().map(|line| format!("{mark} {line}\n")).collect::<String>()
        };
        self.screen += &shown('-', old);
        self.screen += &shown('+', new);
        self.screen += "\n";
    }

    /// Somebody writes under a heading, in place of the question.
    fn writes(&mut self, heading: &str, words: &str) {
        let text = self.desk.read(&self.case);
        let start = text.find(&format!("## {heading}\n")).expect("the heading is there");
        let question = text[start..].lines().nth(2).expect("a question stands under it").to_owned();
        assert!(question.starts_with("<!--"), "{question}");
        self.edits(&question, words);
    }
}

#[test]
fn an_officer_gets_from_an_empty_folder_to_a_case_in_two_languages() {
    let mut s = Session {
        desk: Desk::new(),
        screen: String::new(),
        case: format!("{FOLDER}/content/cases/wanon-niwat-environment/index.th.md"),
    };

    s.tells("เริ่มจากโฟลเดอร์ว่าง");
    s.types("", &["init", FOLDER], 0);

    s.tells("เติมหน่วยงานใน site.yaml และแทนที่ [เติม: ...] ในหน้าต่าง ๆ ตามที่ README.md บอก");
    let office = "{office: {th: ที่ว่าการอำเภอ, en: District Office}, phone: 0 4200 0000}";
    let site = format!("{FOLDER}/content/site.yaml");
    let settings: String =
        ["contact", "dpo", "corrections"].iter().map(|key| format!("{key}: {office}\n")).collect();
    let before = s.desk.read(&site);
    s.desk.write(&site, &format!("{before}\n{settings}"));
    for page in ["about", "privacy"] {
        for lang in ["th", "en"] {
            let page = format!("{FOLDER}/content/pages/{page}/index.{lang}.md");
            let text = s.desk.read(&page);
            let (before, rest) = text.split_once('[').expect("a place to fill in");
            let (place, after) = rest.split_once(']').expect("it ends");
            assert!(place.starts_with("เติม:") || place.starts_with("fill in:"), "{place}");
            let words = if lang == "th" {
                "ตามประกาศของอำเภอ"
            } else {
                "as the district announces"
            };
            s.desk.write(&page, &format!("{before}{words}{after}"));
        }
    }
    s.tells("ลองสั่งโดยไม่บอกอะไร ในที่ที่โปรแกรมถามไม่ได้");
    s.types(FOLDER, &["new", "case"], 2);

    s.tells("ผิดที่ 1 ถึง 4: สะกดอำเภอผิด ระดับที่ไม่มี วันที่ที่ไม่มี ตอบคำถามใช่หรือไม่ใช่เป็นคำอื่น");
    let wrong = [
        &["new", "case", "--title", "ธนาคารขยะแลกค่าน้ำประปา ประสบความสำเร็จ"][..],
        &["--summary", "ปัญหาคือขยะล้นจุดทิ้ง ทำโดยเปิดธนาคารขยะ ยังไม่ได้วัดผล"],
        &["--place", "อ.วานรนิวาศ จ.สกลนคร", "--level", "หมู่บาน", "--theme", "ขยะ"],
        &["--status", "กำลังดำเนินการ", "--source", "บันทึกการประชุม", "--source-date", "31 ก.ย. 65"],
        &["--baseline", "น่าจะ"],
    ]
    .concat();
    s.types(FOLDER, &wrong, 2);

    s.tells("แก้ตามที่บอก");
    let right: Vec<&str> = wrong
        .iter()
        .map(|word| match *word {
            "อ.วานรนิวาศ จ.สกลนคร" => "อ.วานรนิวาส จ.สกลนคร",
            "หมู่บาน" => "หมู่บ้าน/ชุมชน",
            "31 ก.ย. 65" => "30 ก.ย. 65",
            "น่าจะ" => "ไม่ใช่",
            other => other,
        })
        .collect();
    s.types(FOLDER, &right, 0);

    s.tells("เขียนเนื้อหาสี่หัวข้อ ลบอีกสองหัวข้อที่ยังไม่มีข้อมูล");
    s.writes("บริบทพื้นที่และสภาพปัญหา", "ขยะทุกชนิดรวมกันที่จุดทิ้งจุดเดียว และล้นทุกสิ้นเดือน[^1]");
    s.writes("ขั้นตอนการดำเนินงาน", "1. ประชุมหมู่บ้าน ตกลงวันรับซื้อ\n2. เปิดรับซื้อเดือนละครั้ง");
    s.writes("ผลผลิตและผลลัพธ์", "รับซื้อแล้ว 6 ครั้ง ได้ขยะ 1,250 กิโลกรัม");
    s.writes("ปัญหา อุปสรรค และแนวทางแก้ไข", "ผู้รับซื้อไม่มาตามนัด 2 ครั้ง โทรตามที่ 081-234-5678[^2]");
    let text = s.desk.read(&s.case);
    let rest = text[text.find("\n## บทเรียนที่ได้").expect("it is there")..].to_owned();
    s.edits(&rest, "");

    s.tells("ผิดที่ 5 ถึง 7: ช่องที่ไม่มี ปีที่สลับเลข และจุดคู่ที่ลืมเว้นวรรค");
    s.edits("# period:\n", "period: {start: ม.ค. 2556, end: ก.ย. 2565}\n");
    s.edits("# cost:\n", "งบประมาณ: 18,500 บาท\n");
    s.edits("# owner:\n", "owner:เทศบาลตำบลหนองสนม\n");
    s.types(FOLDER, &["check", "--quiet"], 1);

    s.tells("แก้บรรทัดที่อ่านไม่ได้ก่อน แล้วตรวจใหม่ จึงเห็นที่เหลือ รวมผิดที่ 8 ถึง 11: คำที่เกินหลักฐาน ตัวเลขที่ไม่มีแหล่งอ้างอิง แหล่งอ้างอิงที่ไม่มี เบอร์มือถือ");
    s.edits("owner:เทศบาลตำบลหนองสนม", "owner: เทศบาลตำบลหนองสนม");
    s.types(FOLDER, &["check", "--quiet"], 1);

    s.tells("อ่านคำอธิบายของรหัสหนึ่ง");
    s.types(FOLDER, &["explain", "citation-without-source"], 0);

    s.tells("แก้ทีละข้อ");
    s.edits("งบประมาณ: 18,500 บาท", "cost: 18,500 บาท");
    s.edits("ม.ค. 2556", "ม.ค. 2565");
    s.edits("ธนาคารขยะแลกค่าน้ำประปา ประสบความสำเร็จ", "ธนาคารขยะแลกค่าน้ำประปา ยังไม่ได้วัดขยะที่เหลือ");
    s.edits("ได้ขยะ 1,250 กิโลกรัม", "ได้ขยะ 1,250 กิโลกรัม[^1]");
    s.edits(" โทรตามที่ 081-234-5678[^2]", " จึงหาผู้รับซื้อสำรองไว้[^1]");
    s.types(FOLDER, &["check", "--quiet"], 0);

    s.tells("เริ่มฉบับภาษาอังกฤษ ได้ไฟล์ที่มีแต่ถ้อยคำให้แปล ไม่มีข้อเท็จจริงซ้ำ");
    s.types(FOLDER, &["translate", "wanon-niwat-environment"], 0);
    s.case = s.case.replace("index.th.md", "index.en.md");
    for (thai, english) in [
        (
            "ธนาคารขยะแลกค่าน้ำประปา ยังไม่ได้วัดขยะที่เหลือ",
            "A waste bank that pays for tap water, with no measure of what is left",
        ),
        (
            "ปัญหาคือขยะล้นจุดทิ้ง ทำโดยเปิดธนาคารขยะ ยังไม่ได้วัดผล",
            "Waste overflowed the only dump. A waste bank was opened. Nothing was measured yet.",
        ),
        (
            "ขยะทุกชนิดรวมกันที่จุดทิ้งจุดเดียว และล้นทุกสิ้นเดือน[^1]",
            "All waste went to one dump, which overflowed at the end of each month.[^1]",
        ),
        (
            "1. ประชุมหมู่บ้าน ตกลงวันรับซื้อ\n2. เปิดรับซื้อเดือนละครั้ง",
            "1. The village met and agreed on a day\n2. Waste was bought once a month",
        ),
        (
            "รับซื้อแล้ว 6 ครั้ง ได้ขยะ 1,250 กิโลกรัม[^1]",
            "Waste was bought six times, 1,250 kilograms in all.[^1]",
        ),
    ] {
        s.edits(thai, english);
    }
    s.tells("ลืมแปลชื่อหน่วยงานและหัวข้อสุดท้าย");
    s.types(FOLDER, &["translated", "wanon-niwat-environment"], 1);
    s.edits("เทศบาลตำบลหนองสนม", "Nong Sanom Subdistrict Municipality");
    s.edits(
        "ผู้รับซื้อไม่มาตามนัด 2 ครั้ง จึงหาผู้รับซื้อสำรองไว้[^1]",
        "The buyer failed to come twice, so another one was found.[^1]",
    );
    s.types(FOLDER, &["translated", "wanon-niwat-environment"], 0);

    s.tells("ดูว่าไปถึงไหนแล้ว");
    s.types(FOLDER, &["status"], 0);

    s.tells("ลบเรื่องสมมติ แล้วตรวจอย่างเข้มก่อนเผยแพร่");
    std::fs::remove_dir_all(s.desk.path(&format!("{FOLDER}/content/cases/example")))
        .expect("it can be removed");
    s.types(FOLDER, &["check", "--strict", "--quiet"], 0);
    let built = s.desk.run(FOLDER, &["build", "--strict", "--lang", "th"]);
    assert!(said(&built).contains("กรณีศึกษา 1 เรื่อง"), "{}", said(&built));
    // How many guides come along is not the matter here.
    let screen =
        s.screen.lines().map(|line| match line.strip_suffix(" ไฟล์ลงใน คลัง")
        {
            Some(_) => "เขียน ... ไฟล์ลงใน คลัง\n".to_owned(),
            None => format!("{line}\n"),
        });
    insta::assert_snapshot!("session", screen.collect::<String>());
}
