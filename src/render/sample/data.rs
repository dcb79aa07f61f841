//! An invented page of files.

use crate::lang::Lang;

use super::{
    part::{link, say},
    view::{
        data::{Data, Set},
        programme::Table,
    },
};

pub(super) fn data(lang: Lang) -> Data {
    let said = |th: &str, en: &str| say(lang, th, en);
    let table = |id: &str, heading: String, row: [&str; 3]| Table {
        id: format!("table-{id}"),
        heading,
        about: None,
        head: vec![said("คอลัมน์", "Column"), said("ความหมาย", "Meaning"), said("ค่า", "Values")],
        numbers: 0,
        rows_html: vec![row.map(str::to_owned).to_vec()],
    };
    Data {
        heading: said("ข้อมูลสำหรับนำไปใช้ต่อ", "Data to take away"),
        sets: vec![
            Set {
                id: "districts".to_owned(),
                heading: said("ทุกอำเภอ", "Every district"),
                about: said("แต่ละแถวคือหนึ่งอำเภอ", "One row a district"),
                count: said("878 แถว", "878 rows"),
                page: None,
                files: vec![link("../data/districts.csv", said("CSV ภาษาไทย", "CSV in Thai"))],
                columns: table(
                    "districts-columns",
                    said("คอลัมน์ในไฟล์", "Columns"),
                    ["<code>district_code</code>", "District", "Code"],
                ),
            },
            Set {
                id: "cases".to_owned(),
                heading: said("กรณีศึกษาทุกเรื่อง", "Every case"),
                about: said("แต่ละแถวคือหนึ่งเรื่อง", "One row a case"),
                count: said("9 แถว", "9 rows"),
                page: Some(link("../cases/", said("กรณีศึกษาทุกเรื่อง", "Every case"))),
                files: vec![link("../data/cases.csv", said("CSV ภาษาไทย", "CSV in Thai"))],
                columns: table(
                    "cases-columns",
                    said("คอลัมน์ในไฟล์", "Columns"),
                    ["<code>district_code</code> <code>district_th</code>", "District", "Code"],
                ),
            },
        ],
        index: link("../data/cases.json", said("ดัชนี (JSON)", "Index (JSON)")),
        provinces: vec![link("../data/cases/47.json", said("สกลนคร", "Sakon Nakhon"))],
        catalog: Some(link("../data/catalog.jsonld", "DCAT")),
        codes: vec![table(
            "level",
            said("ระดับพื้นที่", "Level"),
            ["<code>village</code>", "Village", ""],
        )],
    }
}
