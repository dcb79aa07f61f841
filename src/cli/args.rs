//! What can be typed, told in the language of who types it.
//!
//! `--help` is the manual that everybody has at hand, so all of it is written here, headings too:
//! clap's own words are English only. `amphoe man` and the completions of shells are made from the
//! same tables.

use clap::{
    Arg, ArgAction, Command,
    builder::{PossibleValuesParser, ValueParser},
};

use crate::lang::{Bilingual, Lang};

/// The forms of a report.
pub(super) const REPORTS: [&str; 4] = ["human", "json", "sarif", "github"];

/// Who types, and in which language we speak.
#[derive(Clone, Copy)]
struct Reader(Lang);

/// The whole command line.
pub(super) fn command(lang: Lang) -> Command {
    let reader = Reader(lang);
    reader
        .command("amphoe", "สร้างเว็บไซต์สองภาษาจากกรณีศึกษาของอำเภอ", "Builds a bilingual site from the case studies of Thailand's districts")
        .version(env!("CARGO_PKG_VERSION"))
        .after_help(reader.say(
            "เริ่มต้น:\n  \
             amphoe init คลังของเรา           สร้างโฟลเดอร์ทำงานที่ใช้ได้ทันที\n  \
             amphoe new case                เริ่มกรณีศึกษาใหม่ ตอบทีละข้อ\n  \
             amphoe serve --open            ดูเว็บไซต์ในเครื่องนี้ขณะเขียน\n  \
             amphoe check                   ตรวจว่ามีอะไรต้องแก้\n  \
             amphoe build                   เขียนเว็บไซต์ลงในโฟลเดอร์ public\n  \
             amphoe explain unknown-place   อ่านคำอธิบายของข้อผิดพลาด\n  \
             amphoe build --help            ดูตัวเลือกของแต่ละคำสั่ง\n\n\
             รหัสเมื่อจบการทำงาน:\n  0 เรียบร้อย\n  1 เนื้อหามีข้อผิดพลาด\n  2 พิมพ์คำสั่งผิด\n  3 เครื่องไม่ยอมให้ทำ\n  70 โปรแกรมขัดข้องเอง",
            "To begin:\n  \
             amphoe init our-library        make a folder that works at once\n  \
             amphoe new case                begin a case, one question after the other\n  \
             amphoe serve --open            see the site while you write\n  \
             amphoe check                   what must be mended?\n  \
             amphoe build                   write the site into public/\n  \
             amphoe explain unknown-place   read more about a mistake\n  \
             amphoe build --help            the options of a command\n\n\
             Exit codes: 0 all is well, 1 the content has errors, 2 wrong use, 3 the machine refused,\n\
             70 a fault of the program itself",
        ))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .subcommand_help_heading(reader.say("คำสั่ง", "Commands"))
        .arg(
            Arg::new("version")
                .long("version")
                .short('V')
                .action(ArgAction::Version)
                .help(reader.say("แสดงรุ่นของโปรแกรม", "Print the version")),
        )
        .subcommand(reader.init())
        .subcommand(reader.new_file())
        .subcommand(reader.form())
        .subcommand(reader.import())
        .subcommand(reader.translate())
        .subcommand(reader.translated())
        .subcommand(reader.status())
        .subcommand(reader.serve())
        .subcommand(reader.build())
        .subcommand(reader.check())
        .subcommand(reader.fmt())
        .subcommand(reader.theme())
        .subcommand(reader.explain())
        .subcommand(reader.schema())
        .subcommand(reader.completions())
        .subcommand(reader.command("man", "พิมพ์คู่มือ (man page)", "Print the manual page"))
}

impl Reader {
    fn say(self, th: &'static str, en: &'static str) -> &'static str {
        Bilingual::new(th, en).get(self.0)
    }

    /// A command with what every command has: its help, in one language throughout.
    fn command(self, name: &'static str, th: &'static str, en: &'static str) -> Command {
        Command::new(name)
            .about(self.say(th, en))
            .help_template(self.say(
                "{about}\n\nวิธีใช้: {usage}\n\n{all-args}{after-help}",
                "{about}\n\nUsage: {usage}\n\n{all-args}{after-help}",
            ))
            .next_help_heading(self.say("ตัวเลือก", "Options"))
            .disable_help_flag(true)
            .arg(
                Arg::new("help")
                    .long("help")
                    .short('h')
                    .display_order(900)
                    .action(ArgAction::HelpShort)
                    .help(self.say("แสดงวิธีใช้", "Print this help")),
            )
            .arg(
                Arg::new("lang")
                    .long("lang")
                    .display_order(800)
                    .value_name("LANG")
                    .value_parser(PossibleValuesParser::new(["th", "en"]))
                    .hide_possible_values(true)
                    .help(self.say(
                        "ภาษาของข้อความ: th หรือ en (ปกติตามภาษาของเครื่อง)",
                        "The language of messages: th or en (otherwise that of the system)",
                    )),
            )
    }

    fn serve(self) -> Command {
        let flag = |name: &'static str, th, en| {
            Arg::new(name).long(name).action(ArgAction::SetTrue).help(self.say(th, en))
        };
        self.command(
            "serve",
            "ดูเว็บไซต์ในเครื่องนี้ขณะเขียน บันทึกแล้วเห็นผลทันที",
            "Show the site on this machine while you write; a save shows at once",
        )
        .after_help(self.say(
            "ฉบับร่างและเรื่องที่ยังไม่ถึงวันเผยแพร่แสดงด้วย พร้อมป้ายบอกไว้ แต่ amphoe build จะไม่เผยแพร่\n\
             ถ้าไฟล์มีข้อผิดพลาด ทั้งหน้าเว็บและหน้าจอนี้จะบอกว่าอยู่ตรงไหน และแก้อย่างไร\n\
             หยุดด้วย Ctrl-C",
            "Drafts, and cases whose day has not come, are shown with a notice; `amphoe build` leaves\n\
             them out. Mistakes are told on the page and here, with their place and a remedy.\n\
             Ctrl-C stops.",
        ))
        .arg(self.root())
        .arg(
            Arg::new("port")
                .long("port")
                .value_name("N")
                .default_value("8000")
                .hide_default_value(true)
                .value_parser(clap::value_parser!(u16))
                .help(self.say(
                    "พอร์ต (ปกติคือ 8000) ถ้ามีโปรแกรมอื่นใช้อยู่จะใช้พอร์ตถัดไป ใส่ 0 ให้เครื่องเลือกเอง",
                    "The port (otherwise 8000); the next one if it is in use; 0 lets the system choose",
                )),
        )
        .arg(
            Arg::new("host")
                .long("host")
                .value_name("HOST")
                .default_value("127.0.0.1")
                .hide_default_value(true)
                .help(self.say(
                    "ที่อยู่ที่เปิดรับ (ปกติเปิดดูได้เฉพาะเครื่องนี้) ใส่ 0.0.0.0 ให้เครื่องอื่นในเครือข่ายดูได้ด้วย",
                    "Where to listen (otherwise this machine only); 0.0.0.0 lets others in the network look too",
                )),
        )
        .arg(flag("open", "เปิดหน้าแรกในเบราว์เซอร์", "Open the home page in the browser"))
        .arg(flag(
            "no-drafts",
            "แสดงเฉพาะสิ่งที่ amphoe build จะเผยแพร่",
            "Show only what `amphoe build` would publish",
        ))
        .arg(
            // What `build` needs to be told; here it is so anyway.
            flag("drafts", "", "").conflicts_with("no-drafts").hide(true),
        )
        .arg(self.today())
    }

    fn build(self) -> Command {
        self.command(
            "build",
            "ตรวจเนื้อหา แล้วเขียนเว็บไซต์ลงในโฟลเดอร์ public",
            "Check the content and write the site into public/",
        )
        .after_help(self.say(
            "ถ้าเนื้อหามีข้อผิดพลาดแม้ข้อเดียว จะไม่เขียนอะไรเลย เว็บไซต์เดิมอยู่ครบทุกไฟล์\n\
             ไฟล์ในโฟลเดอร์ปลายทางที่โปรแกรมไม่ได้เขียน จะไม่ถูกลบหรือเขียนทับ",
            "Where the content has a single error, nothing is written, and the site stays as it was.\n\
             Files in the output that this program did not write are never removed or overwritten.",
        ))
        .arg(self.out(
            "โฟลเดอร์ปลายทาง (ปกติคือ public ในโฟลเดอร์ของโครงการ)",
            "The folder to publish into (otherwise public/ in the project)",
        ))
        .args(self.reading())
        .arg(
            Arg::new("threads")
                .long("threads")
                .value_name("N")
                .value_parser(clap::value_parser!(usize))
                .help(self.say(
                    "จำนวนงานที่ทำพร้อมกัน (ปกติเท่าจำนวนแกนของซีพียู) ได้ผลเหมือนกันเสมอ",
                    "Threads (otherwise one per processor); the result is the same",
                )),
        )
        .arg(Arg::new("no-search").long("no-search").action(ArgAction::SetTrue).help(self.say(
            "ไม่ทำไฟล์ที่ใช้ค้นหา หน้าค้นหาจะชี้ไปที่ดัชนีตามตัวอักษรแทน",
            "Leave out the files that search reads; its page then leads to the index of letters",
        )))
        .arg(Arg::new("timings").long("timings").action(ArgAction::SetTrue).help(self.say(
            "แสดงเวลาที่ใช้ในแต่ละขั้น",
            "Tell how long each phase took",
        )))
    }

    fn check(self) -> Command {
        self.command("check", "ตรวจเนื้อหา ไม่เขียนเว็บไซต์", "Check the content, publish nothing")
            .after_help(self.say(
                "บอกทุกข้อในครั้งเดียว: ข้อผิดพลาดต้องแก้ก่อนเผยแพร่ คำเตือนควรพิจารณา ข้อสังเกตบอกว่าเพิ่มอะไรได้อีก\n\
                 คำเตือนที่พิจารณาแล้วให้คงไว้ เขียนเหตุผลไว้ในไฟล์นั้น เช่น accept: [{code: ..., why: ...}]\n\n\
                 --external เปิดดูแหล่งอ้างอิงของกรณีศึกษาและของโครงการ แต่ละเว็บไซต์เปิดทีละหน้า\n\
                 เว้นอย่างน้อย 1 วินาที แจ้งชื่อโปรแกรมและที่อยู่ของเว็บไซต์นี้ ไม่อ่านเนื้อหาในหน้า\n\
                 หน้าที่เปิดได้จะไม่เปิดซ้ำภายใน 30 วัน\n\
                 ถ้าไม่ใส่ --external โปรแกรมไม่ใช้อินเทอร์เน็ต",
                "Tells everything in one run: errors stop publishing, warnings should be considered, notes say\n\
                 what could be added. A warning that you have weighed is answered in the file itself:\n\
                 accept: [{code: ..., why: ...}]\n\n\
                 --external visits the sources of the cases and of the programme, one address at a time for\n\
                 each host with a second or more between, says who asks and for which site, and reads nothing\n\
                 of the pages. What opened is not visited again for 30 days. Without --external the internet\n\
                 is not used.",
            ))
            .arg(self.out(
                "โฟลเดอร์ที่เผยแพร่ไว้ ที่อยู่ในนั้นต้องไม่หายไป (ปกติคือ public ในโฟลเดอร์ของโครงการ)",
                "Where the site was published, whose addresses must not be lost (otherwise public/ in the project)",
            ))
            .args(self.reading())
            .arg(
                Arg::new("external").long("external").action(ArgAction::SetTrue).help(self.say(
                    "เปิดดูด้วยว่าแหล่งอ้างอิงยังเปิดได้หรือไม่ แล้วบันทึกไว้ใน content/checked.yaml (ใช้อินเทอร์เน็ต)",
                    "Also see whether the sources still open, and write it into content/checked.yaml (uses the internet)",
                )),
            )
            .arg(
                Arg::new("again").long("again").action(ArgAction::SetTrue).requires("external").help(
                    self.say(
                        "ใช้กับ --external: เปิดดูทุกที่อยู่ รวมทั้งที่เพิ่งเปิดดูไป",
                        "With --external: visit every address, also those visited lately",
                    ),
                ),
            )
            .arg(
                Arg::new("fix")
                    .long("fix")
                    .action(ArgAction::SetTrue)
                    .conflicts_with("external")
                    .help(self.say(
                        "แก้ข้อที่แก้ได้แน่นอนให้ แสดงก่อนว่าจะเปลี่ยนบรรทัดใดเป็นอะไร แล้วถามก่อนบันทึก",
                        "Mend what can be mended with certainty; shows each change and asks before writing",
                    )),
            )
            .arg(Arg::new("yes").long("yes").action(ArgAction::SetTrue).requires("fix").help(
                self.say("ใช้กับ --fix: บันทึกเลย ไม่ต้องถาม", "With --fix: write without asking"),
            ))
    }

    fn fmt(self) -> Command {
        let flag = |name: &'static str, th, en| {
            Arg::new(name).long(name).action(ArgAction::SetTrue).help(self.say(th, en))
        };
        self.command(
            "fmt",
            "จัดส่วนหัวของไฟล์ให้เป็นระเบียบเดียวกัน",
            "Put front matter and settings in one order and one form",
        )
        .after_help(self.say(
            "เรียงช่องตามลำดับของแบบฟอร์ม ใช้ชื่อช่องและรหัสตัวเลือกเป็นภาษาอังกฤษ เลขไทยในช่องวันที่และตัวเลข\n\
             เป็นเลขอารบิก วันที่เขียนครบปีสี่หลัก ความหมายไม่เปลี่ยน ข้อความ ชื่อหน่วยงาน ชื่อพื้นที่ และเนื้อหาใต้ส่วนหัว\n\
             คงเดิมทุกตัวอักษร บรรทัดที่ขึ้นต้นด้วย # ย้ายไปกับช่องที่อยู่ใต้บรรทัดนั้น\n\
             ไฟล์ที่ยังอ่านไม่ได้จะไม่ถูกแก้ และจะบอกว่าเพราะอะไร\n\
             ถ้าเนื้อหาเขียนตามรูปแบบรุ่นเก่า คำสั่งนี้ปรับให้เป็นรุ่นปัจจุบันด้วย",
            "Keys stand in the order of the form, keys and choices are written by their English names,\n\
             dates and numbers in Arabic digits with whole years. Nothing changes its meaning; words, names\n\
             of offices and places, and the text below stay byte for byte. A remark (#) goes with the key\n\
             below it. A file that cannot be read is left as it is, and told.\n\
             Content that follows an older version of the format is brought to the present one.",
        ))
        .arg(
            Arg::new("paths")
                .value_name("PATHS")
                .num_args(0..)
                .value_parser(ValueParser::path_buf())
                .help(self.say(
                    "ไฟล์หรือโฟลเดอร์ใน content (ไม่ใส่ = ทั้งหมด)",
                    "Files or folders in content/ (none: all of it)",
                )),
        )
        .arg(self.root())
        .arg(flag(
            "check",
            "ไม่แก้ไฟล์ บอกเพียงว่าไฟล์ใดยังไม่เป็นระเบียบ (ถ้ามี จบด้วยรหัส 1)",
            "Write nothing; say which files would change (exit code 1 if any)",
        ))
        .arg(flag("quiet", "ไม่แสดงอะไรถ้าเรียบร้อยดี", "Say nothing when all is well").short('q'))
    }

    fn explain(self) -> Command {
        self.command(
            "explain",
            "อธิบายข้อผิดพลาด คำเตือน หรือช่อง พร้อมตัวอย่าง",
            "Explain a mistake or a key, with an example",
        )
        .arg(Arg::new("code").value_name("CODE").help(self.say(
            "รหัสในวงเล็บเหลี่ยมของรายงาน เช่น unknown-place (ไม่ใส่ = แสดงทุกรหัส) หรือชื่อช่อง \
             เช่น ระดับพื้นที่ (keys = แสดงทุกช่อง)",
            "The code between the brackets of a report, such as unknown-place (none: list all), or a \
             key, such as level (keys: list all)",
        )))
    }

    fn schema(self) -> Command {
        self.command(
            "schema",
            "พิมพ์แบบฟอร์มของส่วนหัวไฟล์เป็น JSON Schema สำหรับโปรแกรมแก้ไขข้อความ",
            "Print the form of a front matter as JSON Schema, for editors",
        )
        .arg(
            Arg::new("what")
                .value_name("WHAT")
                .default_value("case")
                .hide_default_value(true)
                .value_parser(PossibleValuesParser::new([
                    "case",
                    "page",
                    "guide",
                    "site",
                    "programme",
                    "picture",
                ]))
                .hide_possible_values(true)
                .help(self.say(
                    "แบบฟอร์มของอะไร: case (ปกติ) page guide site programme หรือ picture",
                    "The form of what: case (the usual), page, guide, site, programme or picture",
                )),
        )
        .arg(
            Arg::new("editor")
                .long("editor")
                .value_name("NAME")
                .value_parser(PossibleValuesParser::new(["sveltia"]))
                .hide_possible_values(true)
                .conflicts_with("what")
                .help(self.say(
                    "พิมพ์ไฟล์ config.yml ของหน้าแก้ไขในเบราว์เซอร์แทน: sveltia (Sveltia CMS)",
                    "Print the config.yml of an editor in the browser instead: sveltia (Sveltia CMS)",
                )),
        )
        .arg(Arg::new("repository").long("repository").value_name("URL").requires("editor").help(
            self.say(
                "ใช้กับ --editor: ที่อยู่คลังไฟล์ แทนที่เขียนไว้ใน site.yaml",
                "With --editor: where the files are kept, in place of what site.yaml says",
            ),
        ))
        .arg(Arg::new("branch").long("branch").value_name("NAME").requires("editor").help(
            self.say(
                "ใช้กับ --editor: สาขาที่บันทึกลงไป แทนที่เขียนไว้ใน site.yaml",
                "With --editor: the branch that is written to, in place of what site.yaml says",
            ),
        ))
        .arg(self.root())
    }

    fn completions(self) -> Command {
        self.command(
            "completions",
            "พิมพ์ตัวช่วยเติมคำสั่งเมื่อกดแป้น Tab",
            "Print what lets a shell complete commands",
        )
        .arg(
            Arg::new("shell")
                .value_name("SHELL")
                .required(true)
                .value_parser(clap::value_parser!(clap_complete::Shell))
                .hide_possible_values(true)
                .help("bash, elvish, fish, powershell, zsh"),
        )
    }

    fn root(self) -> Arg {
        Arg::new("root")
            .long("root")
            .value_name("DIR")
            .default_value(".")
            .hide_default_value(true)
            .value_parser(ValueParser::path_buf())
            .help(self.say(
                "โฟลเดอร์ของโครงการ ที่มี content อยู่ข้างใน (ปกติคือโฟลเดอร์นี้)",
                "The folder of the project, which holds content/ (otherwise this one)",
            ))
    }

    fn out(self, th: &'static str, en: &'static str) -> Arg {
        let arg = Arg::new("out").long("out").value_name("DIR");
        arg.value_parser(ValueParser::path_buf()).help(self.say(th, en))
    }

    fn today(self) -> Arg {
        Arg::new("today").long("today").value_name("DAY").help(self.say(
            "ให้ถือว่าวันนี้เป็นวันใด เช่น 2565-11-03 (ปกติใช้ SOURCE_DATE_EPOCH หรือนาฬิกาของเครื่องตามเวลาไทย)",
            "The day to take as today, such as 2022-11-03 (otherwise SOURCE_DATE_EPOCH, or the time in Bangkok)",
        ))
    }

    /// What every command has that reads the whole project.
    fn reading(self) -> Vec<Arg> {
        let flag = |name: &'static str, th, en| {
            Arg::new(name).long(name).action(ArgAction::SetTrue).help(self.say(th, en))
        };
        let [strict, report, quiet] = self.reporting();
        vec![
            self.root(),
            Arg::new("base-url").long("base-url").value_name("URL").help(self.say(
                "ที่อยู่เต็มของเว็บไซต์ แทนที่เขียนไว้ใน site.yaml",
                "The whole address of the site, in place of the one in site.yaml",
            )),
            flag(
                "drafts",
                "รวมฉบับร่างและเรื่องที่ยังไม่ถึงวันเผยแพร่",
                "Include drafts and cases whose day has not come",
            ),
            flag(
                "no-share-pictures",
                "ไม่ทำภาพที่แสดงเมื่อมีผู้ส่งลิงก์ทาง LINE หรือ Facebook",
                "Leave out the pictures that are shown when addresses are shared",
            ),
            strict,
            self.today(),
            Arg::new("previous")
                .long("previous")
                .value_name("FILE")
                .value_parser(ValueParser::path_buf())
                .help(self.say(
                    "addresses.txt ของเว็บไซต์เดิม ที่อยู่ในนั้นต้องไม่หายไป (ปกติคือไฟล์ใน --out)",
                    "The addresses.txt of the published site, none of which may be lost (otherwise the one in --out)",
                )),
            report,
            quiet,
        ]
    }

    /// How every command is told what it found: how strictly, in which form, and whether at all.
    fn reporting(self) -> [Arg; 3] {
        let flag = |name: &'static str, th, en| {
            Arg::new(name).long(name).action(ArgAction::SetTrue).help(self.say(th, en))
        };
        [
            flag("strict", "ไม่ยอมให้มีคำเตือนด้วย", "Refuse warnings as well as errors"),
            Arg::new("report")
                .long("report")
                .value_name("FORM")
                .default_value(REPORTS[0])
                .hide_default_value(true)
                .value_parser(PossibleValuesParser::new(REPORTS))
                .hide_possible_values(true)
                .help(self.say(
                    "รูปแบบรายงาน: human (ปกติ) json sarif หรือ github",
                    "The form of the report: human (the usual), json, sarif or github",
                )),
            flag("quiet", "ไม่แสดงอะไรถ้าเรียบร้อยดี", "Say nothing when all is well").short('q'),
        ]
    }
}

mod begin;
mod edition;
mod theme;
mod word;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sound_in_both_languages() {
        for lang in Lang::ALL {
            command(lang).debug_assert();
        }
    }
}
