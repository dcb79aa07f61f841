//! What cases say of each other: who adapted whom, and which results measure the same.

use crate::{diagnostic::Words, lang::Bilingual};

/// Something between a case and what it was done after.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Lineage {
    /// A case that adapts itself.
    ReplicatesItself,
    /// Cases that adapt each other in a circle.
    ReplicationCycle {
        /// The slugs along the circle.
        slugs: String,
    },
    /// A practice elsewhere without a title.
    PracticeWithoutTitle,
    /// A title or address beside the name of a case, which has its own.
    PracticeBesideCase {
        /// The key as it is stored.
        key: &'static str,
        /// The case.
        slug: String,
    },
    /// A case that is to be read beside itself.
    RelatedToItself,
    /// A result that is an original's, in a case that adapts none of this repository.
    SameAsWithoutOriginal,
    /// A result that is that of a case which this one does not adapt.
    NotItsOriginal {
        /// The case as written.
        slug: String,
        /// Those that it adapts; empty where there is none.
        originals: String,
    },
    /// The number of a result that the original does not have.
    SameAsUnknownResult {
        /// As written.
        number: u32,
        /// The original.
        slug: String,
        /// How many it has.
        count: usize,
    },
    /// The number of a result, where there are several originals.
    SameAsWhichOriginal {
        /// All of them.
        originals: String,
        /// The first.
        first: String,
    },
    /// Two results that are the same and are counted in different units.
    SameAsOtherUnit {
        /// The unit here.
        ours: String,
        /// The original's.
        theirs: String,
    },
    /// Two results that are the same, of which one is to rise and the other to fall.
    SameAsOtherDirection {
        /// What is better here.
        ours: Bilingual<&'static str>,
        /// In the original.
        theirs: Bilingual<&'static str>,
    },
}

impl Lineage {
    /// What is said about it.
    pub fn words(&self) -> Words {
        match self {
            Lineage::ReplicatesItself => Words::error(
                "replicates-itself",
                "กรณีศึกษานี้ระบุว่าปรับมาจากตัวเอง",
                "this case says that it adapts itself",
            )
            .remedy(
                "ใส่ชื่อโฟลเดอร์ของต้นเรื่อง หรือลบบรรทัดนี้",
                "name the case that it was adapted from, or remove the line",
            ),
            Lineage::RelatedToItself => Words::warning(
                "related-to-itself",
                "เรื่องที่เกี่ยวข้องระบุชื่อของเรื่องนี้เอง",
                "this case names itself as a case to read beside it",
            )
            .label("คือเรื่องนี้เอง", "this very case")
            .remedy(
                "ใส่ชื่อโฟลเดอร์ของเรื่องอื่น หรือลบชื่อนี้ออก",
                "name the folder of another case, or remove this one",
            ),
            Lineage::ReplicationCycle { slugs } => Words::error(
                "replication-cycle",
                format!("กรณีศึกษาเหล่านี้ปรับมาจากกันเป็นวง: {slugs}"),
                format!("these cases adapt each other in a circle: {slugs}"),
            )
            .also("และที่นี่", "and here")
            .remedy(
                "ตรวจว่าเรื่องใดเกิดก่อน แล้วลบช่อง replicates ของเรื่องนั้น",
                "find out which one came first and remove its replicates",
            ),
            Lineage::PracticeWithoutTitle => Words::error(
                "practice-without-title",
                "แนวปฏิบัติจากที่อื่นต้องมีชื่อ",
                "a practice elsewhere needs a title",
            )
            .remedy(
                "เขียนเช่น {title: ชื่อแนวปฏิบัติ, url: https://...}",
                "write it like {title: ..., url: https://...}",
            ),
            Lineage::PracticeBesideCase { key, slug } => Words::warning(
                "practice-beside-case",
                format!("`{key}` จะไม่แสดง เพราะเรื่อง `{slug}` มีชื่อและหน้าของตัวเองในคลังนี้แล้ว"),
                format!("`{key}` is not shown: `{slug}` has its own title and page in this repository"),
            )
            .label("ไม่ต้องเขียน", "not needed")
            .remedy(
                "ลบช่องนี้ ถ้าเป็นแนวปฏิบัติคนละเรื่องกัน ให้แยกเป็นรายการใหม่",
                "remove it; if it is another practice, make an entry of its own",
            ),
            Lineage::SameAsWithoutOriginal => Words::error(
                "same-as-without-original",
                "`same_as` เทียบตัวชี้วัดกับเรื่องต้นทาง แต่เรื่องนี้ไม่ได้บอกว่าปรับมาจากเรื่องใดในคลังนี้",
                "`same_as` compares with an original, but this case adapts no case of this repository",
            )
            .label("เรื่องต้นทางคือเรื่องใด", "of which original?")
            .remedy(
                "ถ้าปรับมาจากเรื่องในคลังนี้ ให้เพิ่มช่อง `replicates: ชื่อโฟลเดอร์ของเรื่องนั้น` ถ้าไม่ใช่ ให้ลบ `same_as`",
                "if it adapts a case of this repository, add `replicates` with the name of its folder; otherwise remove `same_as`",
            ),
            Lineage::NotItsOriginal { slug, originals } => {
                let words = Words::error(
                    "same-as-without-original",
                    format!("`same_as` เทียบกับเรื่อง `{slug}` แต่เรื่องนี้ไม่ได้บอกว่าปรับมาจากเรื่องนั้น"),
                    format!("`same_as` compares with `{slug}`, which this case does not adapt"),
                )
                .label("ไม่ใช่เรื่องต้นทาง", "not an original of this case");
                match originals.is_empty() {
                    true => words.remedy(
                        format!("ถ้าปรับมาจากเรื่องนั้น ให้เพิ่มช่อง `replicates: {slug}` ถ้าไม่ใช่ ให้ลบ `same_as`"),
                        format!("if it does, add `replicates: {slug}`; otherwise remove `same_as`"),
                    ),
                    false => words.remedy(
                        format!("เรื่องต้นทางที่ระบุไว้คือ {originals} ให้เลือกจากนี้ หรือเพิ่ม `{slug}` ในช่อง replicates"),
                        format!("it adapts {originals}: name one of these, or add `{slug}` to replicates"),
                    ),
                }
            }
            Lineage::SameAsUnknownResult { number, slug, count } => {
                let words = Words::error(
                    "same-as-unknown-result",
                    format!("เรื่อง `{slug}` ไม่มีตัวชี้วัดลำดับที่ {number}"),
                    format!("`{slug}` has no result number {number}"),
                )
                .label("ไม่มีลำดับนี้", "no such result");
                match count {
                    0 => words.remedy(
                        format!("ช่อง results ของ `{slug}` ยังว่างอยู่ ลบ `same_as` ไว้ก่อน แล้วเติมกลับเมื่อเรื่องนั้นมีตัวเลข"),
                        format!("`{slug}` has no results yet: remove `same_as` until it has"),
                    ),
                    _ => words.remedy(
                        format!("ช่อง results ของ `{slug}` มี {count} ข้อ ให้ใส่ลำดับของข้อที่วัดสิ่งเดียวกัน โดยเริ่มนับจาก 1"),
                        format!("`{slug}` has {count} under results: write the place, from 1, of the one that measures the same"),
                    ),
                }
            }
            Lineage::SameAsWhichOriginal { originals, first } => Words::error(
                "same-as-which-original",
                format!("เรื่องนี้ปรับมาจากหลายเรื่อง ({originals}) จึงต้องบอกว่าเทียบกับตัวชี้วัดของเรื่องใด"),
                format!("this case adapts several ({originals}), so it must say whose result this is"),
            )
            .label("ของเรื่องใด", "whose?")
            .remedy(
                format!("เขียนเช่น `same_as: {{case: {first}, result: 1}}`"),
                format!("write it like `same_as: {{case: {first}, result: 1}}`"),
            ),
            Lineage::SameAsOtherUnit { ours, theirs } => Words::warning(
                "same-as-other-unit",
                format!("ตัวชี้วัดเดียวกับเรื่องต้นทาง แต่ใช้คนละหน่วย เรื่องนี้ใช้ “{ours}” เรื่องต้นทางใช้ “{theirs}”"),
                format!("the same result is counted in `{ours}` here and in `{theirs}` in the original"),
            )
            .label("คนละหน่วย", "another unit")
            .also("เรื่องต้นทาง", "the original")
            .remedy(
                "แปลงให้เป็นหน่วยเดียวกันถ้าแหล่งอ้างอิงให้ไว้ ถ้าวัดคนละอย่าง ให้ลบ `same_as`",
                "use one unit where the source gives it; if they measure different things, remove `same_as`",
            ),
            Lineage::SameAsOtherDirection { ours, theirs } => Words::warning(
                "same-as-other-direction",
                format!("ตัวชี้วัดเดียวกับเรื่องต้นทาง แต่ทิศทางที่ดีต่างกัน เรื่องนี้คือ{} เรื่องต้นทางคือ{}", ours.th, theirs.th),
                format!("of the same result, {} is better here and {} in the original", ours.en, theirs.en),
            )
            .label("ทิศทางต่างกัน", "the other way")
            .also("เรื่องต้นทาง", "the original")
            .remedy(
                "ตรวจช่อง better ของทั้งสองเรื่อง ถ้าวัดคนละอย่าง ให้ลบ `same_as`",
                "look at `better` in both; if they measure different things, remove `same_as`",
            ),
        }
    }
}
