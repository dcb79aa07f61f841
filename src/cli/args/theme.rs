//! The commands of whoever changes how a site looks.

use clap::{Arg, Command};

use super::Reader;

impl Reader {
    pub(super) fn theme(self) -> Command {
        self.command("theme", "สร้างหรือตรวจชุดรูปแบบของเว็บไซต์", "Begin or check a theme")
            .subcommand_required(true)
            .arg_required_else_help(true)
            .disable_help_subcommand(true)
            .subcommand_help_heading(self.say("คำสั่ง", "Commands"))
            .subcommand(self.new_theme())
            .subcommand(self.check_theme())
    }

    fn new_theme(self) -> Command {
        self.command(
            "new",
            "เริ่มชุดรูปแบบใหม่ที่ต่อยอดจากชุดที่มากับโปรแกรม",
            "Begin a theme that builds on the one of the program",
        )
        .after_help(self.say(
            "ได้โฟลเดอร์ themes/NAME ที่มีไฟล์สั้น ๆ สามไฟล์พร้อมคำอธิบาย: สี ส่วนหนึ่งของทุกหน้า และ README\n\
             ไม่เขียนทับไฟล์ใด เปิดใช้ด้วยบรรทัด theme: NAME ใน content/site.yaml\n\n\
             ตัวอย่าง: amphoe theme new lotus",
            "Makes themes/NAME with three short files that explain themselves: colours, a piece of every\n\
             page, and a README. Nothing is written over. The line `theme: NAME` in content/site.yaml\n\
             puts it to use.\n\n\
             Example: amphoe theme new lotus",
        ))
        .arg(Arg::new("name").value_name("NAME").required(true).help(self.say(
            "ชื่อโฟลเดอร์ของชุดรูปแบบ อักษรอังกฤษตัวพิมพ์เล็ก ตัวเลข และ - เช่น lotus",
            "The name of its folder: lower-case letters a-z, digits and hyphens, such as lotus",
        )))
        .arg(self.root())
    }

    fn check_theme(self) -> Command {
        self.command(
            "check",
            "ตรวจชุดรูปแบบ: ลองสร้างหน้าทุกแบบ แล้วบอกทุกจุดที่ต้องแก้",
            "Check a theme: draw every kind of page and tell all that must be mended",
        )
        .after_help(self.say(
            "ลองแม่แบบทุกไฟล์ด้วยหน้าสมมติทุกแบบ ทั้งที่มีข้อมูลครบและที่เกือบว่าง ทั้งภาษาไทยและภาษาอังกฤษ\n\
             ตรวจไฟล์คำ สไตล์ชีต ภาพ และสิ่งที่เบราว์เซอร์จะไม่ทำตามด้วย ไม่เขียนไฟล์ใด",
            "Tries every template on invented pages of every kind, with everything in them and with nearly\n\
             nothing, in Thai and in English. Words, stylesheets, pictures, and what browsers would not obey\n\
             are checked too. Nothing is written.",
        ))
        .arg(Arg::new("name").value_name("NAME").help(self.say(
            "ชื่อโฟลเดอร์ใน themes (ไม่ใส่ = ชุดที่ content/site.yaml ใช้อยู่)",
            "The name of a folder in themes/ (none: the one that content/site.yaml uses)",
        )))
        .arg(self.root())
        .args(self.reporting())
    }
}
