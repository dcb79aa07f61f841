//! The commands for whoever writes in Word: the form, and what comes back.

use clap::{Arg, ArgAction, Command, builder::ValueParser};

use super::Reader;

impl Reader {
    pub(super) fn form(self) -> Command {
        self.command(
            "form",
            "ทำแบบฟอร์ม Word (.docx) ให้ผู้ที่ไม่ใช้คำสั่งกรอก",
            "Make the form for Word (.docx), for those who type no commands",
        )
        .after_help(self.say(
            "แบบฟอร์มถามทุกช่องของกรณีศึกษา มีช่องให้พิมพ์ รายการให้เลือก และช่องให้ทำเครื่องหมาย เปิดได้ทั้งใน Word\n\
             และ LibreOffice หรือพิมพ์ออกมากรอกด้วยมือ เมื่อได้คืนมา สั่ง amphoe import ชื่อไฟล์.docx\n\
             รายการให้เลือกมาจากคำในโครงการนี้ (content/vocabulary) ไม่เขียนทับไฟล์ใด\n\n\
             ตัวอย่าง: amphoe form --out แบบฟอร์ม.docx",
            "It asks for every key of a case, with boxes to type into, lists to choose from and boxes to tick. Word\n\
             and LibreOffice open it, and it can be printed. When it comes back: `amphoe import FILE.docx`.\n\
             The lists are those of this project (content/vocabulary). Nothing is written over.\n\n\
             Example: amphoe form --lang en --out form.docx",
        ))
        .arg(
            Arg::new("out").long("out").value_name("FILE").value_parser(ValueParser::path_buf()).help(
                self.say(
                    "ไฟล์ที่จะเขียน (ปกติคือ แบบฟอร์มกรณีศึกษา.docx ในโฟลเดอร์นี้)",
                    "The file to write (otherwise case-study-form.docx in this folder)",
                ),
            ),
        )
        .arg(self.root())
    }

    pub(super) fn import(self) -> Command {
        self.command(
            "import",
            "นำเอกสาร Word (.docx) เข้ามาเป็นฉบับร่างของกรณีศึกษา",
            "Bring in a document of Word (.docx) as the draft of a case",
        )
        .after_help(self.say(
            "อ่านได้สามแบบ คือ แบบฟอร์มจาก amphoe form แบบบันทึกองค์ความรู้ของกรมการพัฒนาชุมชน (เก็บหน่วยงาน\n\
             ไม่เก็บชื่อบุคคล) และเอกสารทั่วไปที่มีหัวข้อ รายการ ตาราง ลิงก์ เชิงอรรถ และภาพ\n\
             ก่อนเขียนจะตรวจข้อมูลส่วนบุคคล ถ้าพบจะบอกว่าอยู่ตรงไหนในเอกสาร และไม่เขียนอะไร\n\
             สิ่งที่นำมาไม่ได้จะบอกทีละข้อ ไม่เขียนทับไฟล์ใด และไม่แก้ไฟล์ต้นทาง\n\n\
             ตัวอย่าง: amphoe import ธนาคารขยะ.docx --slug waste-bank",
            "Reads three kinds: the form of `amphoe form`; the knowledge form of the Community Development\n\
             Department, of which the office is kept and no person; and any document with headings, lists,\n\
             tables, links, footnotes and pictures. Personal data is looked for before anything is written; where\n\
             there is some, its place is told, and nothing is written. What cannot be carried over is told one\n\
             by one. Nothing is written over, and the document stays as it is.\n\n\
             Example: amphoe import waste-bank.docx --slug waste-bank",
        ))
        .arg(
            Arg::new("file")
                .value_name("FILE")
                .required(true)
                .value_parser(ValueParser::path_buf())
                .help(self.say("เอกสาร Word (.docx)", "The document of Word (.docx)")),
        )
        .arg(Arg::new("slug").long("slug").value_name("NAME").help(self.say(
            "ชื่อโฟลเดอร์ของเรื่อง เป็นส่วนหนึ่งของที่อยู่เว็บ เช่น waste-bank (ไม่ใส่ = ตั้งให้จากชื่ออำเภอและชื่อเรื่อง)",
            "The name of its folder, part of its address, such as waste-bank (none: made from the district and the title)",
        )))
        .arg(
            Arg::new("keep-personal-data").long("keep-personal-data").action(ArgAction::SetTrue).help(
                self.say(
                    "เขียนแม้พบข้อมูลที่อาจเป็นของบุคคล ใช้เมื่อตรวจทุกจุดแล้วว่าเผยแพร่ได้",
                    "Write even where there may be personal data; for when you have looked at every place",
                ),
            ),
        )
        .arg(self.edition())
        .arg(self.root())
        .arg(self.today())
    }
}
