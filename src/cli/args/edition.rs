//! The commands for two editions of a page, and for how far all of them are.

use clap::{Arg, Command};

use super::Reader;

impl Reader {
    pub(super) fn translate(self) -> Command {
        self.command(
            "translate",
            "เริ่มฉบับแปล: เขียนไฟล์ของอีกภาษาที่มีแต่ข้อความให้แปล",
            "Begin a translation: write the file of the other language, with the words to translate",
        )
        .after_help(self.say(
            "พิมพ์คำแปลแทนข้อความเดิมในไฟล์ที่ได้ ตัวเลขและข้อเท็จจริงอยู่ในต้นฉบับแห่งเดียว จึงไม่อยู่ในไฟล์แปล\n\
             ระหว่างที่ยังแปลไม่เสร็จ เว็บไซต์แสดงต้นฉบับแก่ผู้อ่านทั้งสองภาษา ไม่เขียนทับไฟล์ใด\n\n\
             ตัวอย่าง: amphoe translate kong-thanu-waste-bank",
            "Write the translation in place of the words in the file. Facts and figures stand in the original\n\
             only. Until it is ready, readers of both languages are shown the original. Nothing is written over.\n\n\
             Example: amphoe translate kong-thanu-waste-bank",
        ))
        .arg(self.page())
        .arg(self.root())
    }

    pub(super) fn translated(self) -> Command {
        self.command(
            "translated",
            "บันทึกว่าฉบับแปลตรงกับต้นฉบับแล้ว",
            "Record that a translation agrees with its original",
        )
        .after_help(self.say(
            "สั่งเมื่ออ่านเทียบฉบับแปลกับต้นฉบับครบทุกส่วนแล้ว โปรแกรมจะบันทึกรหัสของถ้อยคำต้นฉบับไว้ในช่อง\n\
             translated_from และลบบรรทัด draft ออก เมื่อต้นฉบับเปลี่ยนภายหลัง หน้าเว็บจะบอกผู้อ่านว่าส่วนใดยังไม่ตรง\n\
             ถ้ายังมีข้อความที่ไม่ได้แปลหรือมีข้อผิดพลาด จะบอกว่าอยู่ตรงไหน และไม่บันทึกอะไร",
            "For when you have compared every part with the original. The digests of the original's words are\n\
             written under translated_from and the line draft goes; when the original changes later, the page\n\
             tells which parts are behind. What is not translated yet, or wrong, is told with its place, and\n\
             then nothing is written.",
        ))
        .arg(self.page())
        .arg(self.root())
        .arg(self.today())
    }

    pub(super) fn status(self) -> Command {
        self.command(
            "status",
            "ดูว่าแต่ละเรื่องไปถึงไหน: หัวข้อที่มีข้อมูล ฉบับแปล การทบทวน และการส่งบทเรียน",
            "How far every case is: sections told, translation, review; and submissions on record",
        )
        .after_help(self.say(
            "รวมฉบับร่างด้วย เรียงตามจังหวัด ไม่ใช่การจัดอันดับ จังหวัดที่ไม่มีเรื่องในคลังนี้อาจทำไว้มากกว่าใคร\n\n\
             ตัวอย่าง: amphoe status สกลนคร",
            "Drafts are among them. Sorted by province, which is no ranking: one without a case here may have\n\
             done more than all others.\n\n\
             Example: amphoe status \"Sakon Nakhon\"",
        ))
        .arg(Arg::new("province").value_name("PROVINCE").help(self.say(
            "จังหวัดเดียว เป็นชื่อไทย ชื่ออังกฤษ หรือรหัส (ไม่ใส่ = ทั้งหมด)",
            "One province, by its name in either language or its code (none: all)",
        )))
        .arg(self.root())
        .arg(self.today())
    }

    fn page(self) -> Arg {
        Arg::new("page").value_name("NAME").required(true).help(self.say(
            "ชื่อโฟลเดอร์ของเรื่องหรือหน้า หรือที่อยู่ของโฟลเดอร์ใน content",
            "The name of the folder of a case or page, or the path to it in content/",
        ))
    }
}
