//! What the programme's register says that cannot be so: two pilots where one was chosen, a record
//! of no district, a round that is not told.

use crate::{
    diagnostic::Words,
    facts::date::{Date, Form},
    lang::{Bilingual, Lang},
};

/// Something about the programme's register.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Register {
    /// Two provincial pilots of one round in one province.
    TwoPilotsInProvince {
        /// The province.
        province: Bilingual<String>,
    },
    /// Two cluster pilots of one round in one cluster.
    TwoPilotsInCluster {
        /// The cluster.
        cluster: Bilingual<String>,
    },
    /// A cluster pilot whose district is not in the cluster.
    PilotOutsideCluster {
        /// The district.
        district: Bilingual<String>,
        /// Where it is.
        cluster: String,
    },
    /// A cluster that does not exist.
    UnknownCluster {
        /// As written.
        id: String,
        /// The nearest.
        nearest: Option<String>,
    },
    /// A record of the programme whose district is a larger area.
    NotADistrict {
        /// The area.
        area: Bilingual<String>,
    },
    /// An area that should be a province of the programme.
    NotAProvince {
        /// The area.
        area: Bilingual<String>,
    },
    /// A submission that names neither province nor district.
    SubmissionWithoutPlace,
    /// A submission whose district is in another province.
    SubmissionElsewhere {
        /// The district, with its province.
        district: Bilingual<String>,
        /// The province that is written.
        province: Bilingual<String>,
    },
    /// A submission that is there twice.
    SubmissionTwice,
    /// A round that the register does not tell of.
    UnknownRound {
        /// As written.
        round: Date,
        /// Those that there are.
        known: Vec<Date>,
    },
    /// A phrase that quotes nothing.
    NotAPhrase {
        /// As written.
        phrase: String,
        /// What must stand in it: `{n}`.
        place: &'static str,
    },
}

impl Register {
    /// What is said about it.
    pub fn words(&self) -> Words {
        match self {
            Register::TwoPilotsInProvince { province } => Words::warning(
                "two-pilots-in-province",
                format!("จังหวัด{} มีอำเภอนำร่องระดับจังหวัดสองอำเภอในรุ่นปีเดียวกัน", province.th),
                format!("{} has two provincial pilots in one round", province.en),
            )
            .also("อีกรายการ", "the other one")
            .remedy(
                "โครงการคัดเลือกจังหวัดละ 1 อำเภอ ตรวจกับแหล่งอ้างอิงแล้วเหลือไว้รายการเดียว ถ้าแหล่งบอกไว้ทั้งสองจริง ให้ระบุเหตุผลไว้ใน `accept` หน้าข้อมูลสรุปจะบอกว่ามีมากกว่าที่กติกาให้คัดเลือก",
                "one district was chosen in each province: look at the sources and keep one; if they do name both, say why under `accept`, and the board tells that there are more than the rule has",
            ),
            Register::TwoPilotsInCluster { cluster } => Words::warning(
                "two-pilots-in-cluster",
                format!("{} มีอำเภอนำร่องระดับกลุ่มจังหวัดสองอำเภอในรุ่นปีเดียวกัน", cluster.th),
                format!("{} has two cluster pilots in one round", cluster.en),
            )
            .also("อีกรายการ", "the other one")
            .remedy(
                "โครงการคัดเลือกกลุ่มจังหวัดละ 1 อำเภอ ตรวจกับแหล่งอ้างอิงแล้วเหลือไว้รายการเดียว ถ้าแหล่งบอกไว้ทั้งสองจริง ให้ระบุเหตุผลไว้ใน `accept` หน้าข้อมูลสรุปจะบอกว่ามีมากกว่าที่กติกาให้คัดเลือก",
                "one district was chosen in each cluster: look at the sources and keep one; if they do name both, say why under `accept`, and the board tells that there are more than the rule has",
            ),
            Register::PilotOutsideCluster { district, cluster } => Words::error(
                "pilot-outside-cluster",
                format!("{} ไม่ได้อยู่ในกลุ่มจังหวัดที่ระบุ แต่อยู่ใน `{cluster}`", district.th),
                format!("{} is not in that cluster but in `{cluster}`", district.en),
            )
            .remedy(format!("แก้เป็น cluster: {cluster}"), format!("write cluster: {cluster}")),
            Register::UnknownCluster { id, nearest } => Words::error(
                "unknown-cluster",
                format!("ไม่มีกลุ่มจังหวัดรหัส `{id}`"),
                format!("there is no provincial cluster `{id}`"),
            )
            .nearest_or(
                nearest.as_deref(),
                "เขียนรหัส เช่น northeast-upper-2 หรือลบบรรทัดนี้ ระบบหาให้จากอำเภอเอง",
                "use an id such as northeast-upper-2, or leave the line out: it follows from the district",
            ),
            Register::NotADistrict { area } => Words::error(
                "not-a-district",
                format!("{} ไม่ใช่อำเภอ", area.th),
                format!("{} is not a district", area.en),
            )
            .label("ไม่ใช่อำเภอ", "not a district")
            .remedy(
                "เขียนอำเภอและจังหวัด เช่น `อ.วานรนิวาส จ.สกลนคร` หรือรหัส 4 หลัก เช่น `4708`",
                "write the district and the province, like `Wanon Niwat, Sakon Nakhon`, or its code, like `4708`",
            ),
            Register::NotAProvince { area } => Words::error(
                "not-a-province",
                format!("{} ไม่ใช่จังหวัด", area.th),
                format!("{} is not a province", area.en),
            )
            .label("ไม่ใช่จังหวัด", "not a province")
            .remedy(
                "เขียนชื่อหรือรหัสจังหวัด เช่น `จ.สกลนคร` หรือ `47` ถ้ารู้อำเภอ ให้เขียนไว้ในช่อง district (โครงการนี้มี 76 จังหวัด ไม่รวมกรุงเทพมหานคร)",
                "write a province or its code, like `Sakon Nakhon` or `47`, and a district under district (the programme has 76 provinces, without Bangkok)",
            ),
            Register::SubmissionWithoutPlace => Words::error(
                "submission-without-place",
                "รายการนี้ไม่ได้บอกว่าจังหวัดหรืออำเภอใดส่งข้อมูล",
                "this entry does not say which province or district sent it",
            )
            .label("เติมในส่วนนี้", "it belongs in here")
            .remedy(
                "เติม province: ตามด้วยชื่อจังหวัด หรือ district: ตามด้วยชื่ออำเภอและจังหวัด",
                "add province: and its name, or district: with the district and its province",
            ),
            Register::SubmissionElsewhere { district, province } => Words::error(
                "district-not-in-province",
                format!("{} ไม่ได้อยู่ใน{}", district.th, province.th),
                format!("{} is not in {}", district.en, province.en),
            )
            .also("อำเภอที่เขียนไว้", "the district that is written")
            .remedy(
                "ตรวจกับแหล่งอ้างอิง แล้วแก้จังหวัดหรืออำเภอให้ตรงกัน หรือลบช่อง province ระบบหาให้จากอำเภอเอง",
                "look at the source and mend one of them, or leave province out: it follows from the district",
            ),
            Register::SubmissionTwice => Words::error(
                "submission-twice",
                "การส่งข้อมูลครั้งนี้บันทึกไว้สองรายการ",
                "this submission is recorded twice",
            )
            .also("รายการแรก", "the first")
            .remedy(
                "เหลือไว้รายการเดียว แล้วรวมเลขแหล่งอ้างอิงไว้ในช่อง source ถ้าส่งสองครั้งจริง ให้ใส่วันที่ของแต่ละครั้ง",
                "keep one entry with the numbers of all sources; if it was sent twice, give each its date",
            ),
            Register::UnknownRound { round, known } => {
                let show = |lang| {
                    let known = known.iter().map(|year| year.show(lang, Form::Long));
                    known.collect::<Vec<_>>().join(if lang == Lang::Th { " " } else { ", " })
                };
                Words::error(
                    "unknown-round",
                    format!("ทะเบียนไม่มีรุ่นปี {}", round.show(Lang::Th, Form::Long)),
                    format!("the register has no round of {}", round.show(Lang::En, Form::Long)),
                )
                .remedy(
                    format!("รุ่นปีที่มีคือ {} ถ้าเป็นรุ่นใหม่ ให้เพิ่มใน rounds พร้อมแหล่งอ้างอิงก่อน", show(Lang::Th)),
                    format!("the rounds are {}; add a new one under rounds first, with its source", show(Lang::En)),
                )
            }
            Register::NotAPhrase { phrase, place } => {
                let (th, en) = match *place {
                    "{n}" => ("{n} อำเภอทั่วประเทศ", "{n} districts nationwide"),
                    _ => ("ส่งข้อมูลภายในวันที่ {date}", "material by {date}"),
                };
                Words::error(
                    "not-a-phrase",
                    format!("วลี `{phrase}` ใช้หาคำอ้างในเนื้อความไม่ได้"),
                    format!("the phrase `{phrase}` finds no quotation in a text"),
                )
                .remedy(
                    format!("เขียนวลีที่มี `{place}` หนึ่งแห่ง และมีคำข้างเคียงพอให้รู้ว่าหมายถึงอะไร เช่น `{th}`"),
                    format!("write a phrase with one `{place}` in it and enough words to say what is meant, such as `{en}`"),
                )
            }
        }
    }
}
