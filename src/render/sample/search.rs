//! Invented pages of looking for something.

use crate::lang::Lang;

use super::{
    part::{link, say},
    view::{Group, Link, search::Search},
};

pub(super) fn search(lang: Lang) -> Search {
    let said = |th: &str, en: &str| say(lang, th, en);
    let counted = |th: &str, en: &str, count: usize| Link {
        count: Some(count),
        ..link("../themes/a/", said(th, en))
    };
    Search {
        to: link("./", said("ค้นหา", "Search")),
        needs: said(
            "การค้นหาต้องใช้สคริปต์ของเว็บไซต์นี้ ถ้าไม่มีคำตอบขึ้นมา เลือกดูจากรายการด้านล่างได้",
            "Searching needs a script of this site. If no answer comes, choose from the lists below",
        ),
        how: Some(link("../how-search-works/", said("การค้นหาทำงานอย่างไร", "How search works"))),
        groups: vec![
            Group {
                head: link("", said("ประเด็น", "Theme")),
                links: vec![
                    counted("การจัดการน้ำ", "Water", 17),
                    counted("ขยะและสิ่งแวดล้อม", "Waste and environment", 31),
                    counted("ความสงบเรียบร้อยและความปลอดภัย", "Order and safety", 0),
                ],
            },
            Group {
                head: link("../districts/", said("กลุ่มจังหวัด", "Provincial clusters")),
                links: vec![
                    link(
                        "../clusters/a/",
                        said("ภาคตะวันออกเฉียงเหนือตอนบน 2", "Upper Northeastern 2"),
                    ),
                    link("../clusters/b/", said("ภาคใต้ชายแดน", "Southern Border")),
                ],
            },
        ],
    }
}
