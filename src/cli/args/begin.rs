//! The commands with which an author begins: a folder, a case, a page.

use clap::{
    Arg, ArgAction, Command,
    builder::{PossibleValuesParser, ValueParser},
};

use super::Reader;

impl Reader {
    pub(super) fn init(self) -> Command {
        let flag = |name: &'static str, th, en| {
            Arg::new(name).long(name).action(ArgAction::SetTrue).help(self.say(th, en))
        };
        self.command(
            "init",
            "สร้างโฟลเดอร์ทำงานที่มีทุกอย่างสำหรับเริ่มเว็บไซต์ใหม่",
            "Make a working folder with everything that a new site begins with",
        )
        .after_help(self.say(
            "โฟลเดอร์ที่ได้ ตรวจและสร้างเว็บไซต์ได้ทันที ถ้ามีไฟล์อยู่แล้ว จะไม่เขียนทับ และบอกว่าคงไฟล์ใดไว้\n\
             ตัวตรวจก่อนบันทึกเข้า Git กันไม่ให้ข้อมูลส่วนบุคคลเข้าไปค้างในประวัติ ซึ่งลบไม่ได้ง่าย ๆ\n\n\
             ตัวอย่าง: amphoe init คลังของเรา",
            "The folder is checked and built without an error at once. Files that are there already are\n\
             never written over, and it is said which were kept. The check before each commit keeps\n\
             personal data out of the history of Git, where it would stay.\n\n\
             Example: amphoe init our-library",
        ))
        .arg(
            Arg::new("dir")
                .value_name("DIR")
                .required(true)
                .value_parser(ValueParser::path_buf())
                .help(self.say(
                    "โฟลเดอร์ที่จะสร้าง หรือมีอยู่แล้ว (. คือโฟลเดอร์นี้)",
                    "The folder, new or there already (. is this one)",
                )),
        )
        .arg(flag(
            "hook",
            "ให้ Git สั่ง amphoe check ก่อนบันทึกทุกครั้ง (ไม่เขียนทับของเดิม)",
            "Let Git run `amphoe check` before each commit (one that is there is kept)",
        ))
        .arg(
            flag("no-hook", "ไม่ต้อง และไม่ต้องถาม", "Do not, and do not ask").conflicts_with("hook"),
        )
    }

    pub(super) fn new_file(self) -> Command {
        self.command("new", "เริ่มกรณีศึกษาหรือหน้าใหม่", "Begin a case or a page")
            .subcommand_required(true)
            .arg_required_else_help(true)
            .disable_help_subcommand(true)
            .subcommand_help_heading(self.say("คำสั่ง", "Commands"))
            .subcommand(self.new_case())
            .subcommand(self.new_page())
    }

    fn new_case(self) -> Command {
        let text = |name: &'static str, th, en| {
            Arg::new(name).long(name).value_name("TEXT").help(self.say(th, en))
        };
        let answer = |name: &'static str, th, en| {
            Arg::new(name).long(name).value_name("YES/NO").help(self.say(th, en))
        };
        self.command(
            "case",
            "เริ่มกรณีศึกษาใหม่: ถามทีละข้อ แล้วเขียนไฟล์ให้",
            "Begin a case: one question after the other, then the file is written",
        )
        .after_help(self.say(
            "สิ่งที่ใส่ในคำสั่งแล้วจะไม่ถามอีก ประเด็น ระดับพื้นที่ และสถานะ พิมพ์เป็นคำไทย คำอังกฤษ หรือรหัสก็ได้\n\
             (ดูคำที่ใช้ได้: amphoe explain ประเด็น) ไม่เขียนทับไฟล์ใด และไม่ใส่คำตอบแทนท่าน\n\n\
             ตัวอย่าง: amphoe new case --from kong-thanu-waste-bank",
            "What is given here is not asked for. Themes, level and status may be written in Thai, in\n\
             English or as an id (`amphoe explain themes` lists them). Nothing is written over, and nothing\n\
             is answered for you.\n\n\
             Example: amphoe new case --from kong-thanu-waste-bank",
        ))
        .arg(Arg::new("name").value_name("NAME").help(self.say(
            "ชื่อโฟลเดอร์ของเรื่อง เป็นส่วนหนึ่งของที่อยู่เว็บ เช่น waste-bank (ไม่ใส่ = ตั้งให้จากชื่ออำเภอและชื่อเรื่อง)",
            "The name of its folder, part of its address, such as waste-bank (none: made from the district and the title)",
        )))
        .arg(text("title", "ชื่อเรื่อง", "Its title"))
        .arg(text("summary", "สรุป: ปัญหา วิธีทำ และผล", "Its summary: problem, work, result"))
        .arg(
            text(
                "place",
                "พื้นที่ เช่น \"อ.วานรนิวาส จ.สกลนคร\" (ใส่ซ้ำได้ พื้นที่หลักก่อน)",
                "Where it was done, such as \"Wanon Niwat, Sakon Nakhon\" (may be repeated, the main place first)",
            )
            .action(ArgAction::Append),
        )
        .arg(text("level", "ระดับพื้นที่ เช่น หมู่บ้าน/ชุมชน", "The level of the work, such as village"))
        .arg(
            text("theme", "ประเด็น (ใส่ซ้ำได้ ไม่เกินสาม)", "A theme (may be repeated, three at most)")
                .action(ArgAction::Append),
        )
        .arg(text("status", "สถานะการดำเนินงาน", "Where the work stands"))
        .arg(text("source", "ชื่อแหล่งอ้างอิงแรก", "The title of the first source"))
        .arg(text("source-publisher", "ผู้เผยแพร่แหล่งอ้างอิง", "Who published it"))
        .arg(text("source-date", "วันที่ของแหล่งอ้างอิง", "Its date"))
        .arg(text("source-url", "ที่อยู่เว็บของแหล่งอ้างอิง", "Its web address"))
        .arg(text(
            "source-kind",
            "ประเภทของแหล่งอ้างอิง เช่น บันทึกของหน่วยงานเอง",
            "Its kind, such as own-record",
        ))
        .arg(answer("baseline", "ก่อนเริ่มได้วัดไว้หรือไม่", "Was it measured before?"))
        .arg(answer(
            "same-method-after",
            "หลังดำเนินการ ได้วัดด้วยวิธีเดียวกันหรือไม่",
            "Was the same measured the same way afterwards?",
        ))
        .arg(answer("comparison", "ได้วัดกลุ่มที่ไม่ได้ทำด้วยหรือไม่", "Was a group without it measured too?"))
        .arg(answer("independent", "มีผู้ประเมินอิสระหรือไม่", "Was it assessed independently?"))
        .arg(answer("elsewhere", "พื้นที่อื่นนำไปใช้แล้ววัดผลหรือไม่", "Was it measured elsewhere?"))
        .arg(
            Arg::new("from").long("from").value_name("CASE").help(self.say(
                "ปรับมาจากเรื่องใดในคลังนี้ (ชื่อโฟลเดอร์) เสนอประเด็นและแนวทางของเรื่องนั้น ไม่นำผลมา",
                "The case that this one adapts (its folder): its themes and methods are proposed, nothing of its results",
            )),
        )
        .arg(
            text("changed", "สิ่งที่ปรับจากเรื่องนั้น (ใส่ซ้ำได้)", "What was changed (may be repeated)")
                .action(ArgAction::Append)
                .requires("from"),
        )
        .arg(self.edition())
        .arg(self.root())
        .arg(self.today())
    }

    fn new_page(self) -> Command {
        self.command(
            "page",
            "เริ่มหน้าใหม่ เช่น ประกาศหรือคำถามที่พบบ่อย",
            "Begin a page, such as an announcement",
        )
        .arg(Arg::new("name").value_name("NAME").required(true).help(self.say(
            "ชื่อโฟลเดอร์ของหน้า เป็นส่วนหนึ่งของที่อยู่เว็บ เช่น questions",
            "The name of its folder, part of its address, such as questions",
        )))
        .arg(
            Arg::new("title").long("title").value_name("TEXT").help(self.say("ชื่อหน้า", "Its title")),
        )
        .arg(
            Arg::new("summary")
                .long("summary")
                .value_name("TEXT")
                .help(self.say("สรุปหนึ่งถึงสองประโยค", "One or two sentences about it")),
        )
        .arg(self.edition())
        .arg(self.root())
        .arg(self.today())
    }

    pub(super) fn edition(self) -> Arg {
        Arg::new("edition")
            .long("edition")
            .value_name("LANG")
            .default_value("th")
            .hide_default_value(true)
            .value_parser(PossibleValuesParser::new(["th", "en"]))
            .hide_possible_values(true)
            .help(self.say(
                "ภาษาของต้นฉบับ: th (ปกติ) หรือ en",
                "The language of the original: th (the usual) or en",
            ))
    }
}
