//! What is said about what somebody is found by.

use crate::diagnostic::{
    Words,
    kind::text::{Identifier, Weight},
};

pub(super) fn words(what: Identifier, weight: Weight) -> Words {
    match what {
        Identifier::LineAccount => {
            let (th, en) = (
                "มีบัญชีไลน์อยู่ในไฟล์ ซึ่งทุกคนจะเปิดดูได้",
                "a LINE account is in this file, which everybody can open",
            );
            let words = match weight {
                Weight::Sensitive => Words::error("line-account", th, en),
                Weight::Ordinary => Words::warning("line-account", th, en),
            };
            words.label("บัญชีไลน์", "a LINE account").remedy(
                "ใช้ช่องทางของสำนักงาน เช่น เบอร์กลางหรืออีเมลของหน่วยงาน ถ้าเป็นบัญชีทางการของหน่วยงาน ให้ระบุเหตุผลไว้ใน `accept`",
                "give the office's switchboard or mailbox; if this is the office's own account, say so under `accept`",
            )
        }
        Identifier::HouseCode => {
            let (th, en) = (
                "มีรหัสประจำบ้านอยู่ในไฟล์ ซึ่งทุกคนจะเปิดดูได้",
                "the code of a house is in this file, which everybody can open",
            );
            let words = match weight {
                Weight::Sensitive => Words::error("house-code", th, en),
                Weight::Ordinary => Words::warning("house-code", th, en),
            };
            words.label("รหัสประจำบ้าน", "a house code").remedy(
                "ลบออก และบอกพื้นที่เพียงระดับหมู่บ้านหรือตำบล",
                "remove it, and name the place no closer than its village or subdistrict",
            )
        }
        Identifier::BankAccount => {
            let (th, en) = (
                "มีเลขที่บัญชีหรือพร้อมเพย์อยู่ในไฟล์ ซึ่งทุกคนจะเปิดดูได้",
                "a bank account or PromptPay number is in this file, which everybody can open",
            );
            let words = match weight {
                Weight::Sensitive => Words::error("bank-account", th, en),
                Weight::Ordinary => Words::warning("bank-account", th, en),
            };
            words.label("เลขที่บัญชีหรือพร้อมเพย์", "an account").remedy(
                "ลบออก หน้าเว็บนี้ไม่ใช่ที่รับเงินหรือรับบริจาค ถ้าจำเป็นให้บอกว่าติดต่อหน่วยงานใด",
                "remove it: these pages take no money and no donations; name the office to ask instead",
            )
        }
        Identifier::VehiclePlate => {
            let (th, en) = (
                "มีทะเบียนรถอยู่ในไฟล์ ซึ่งทุกคนจะเปิดดูได้",
                "the plate of a vehicle is in this file, which everybody can open",
            );
            let words = match weight {
                Weight::Sensitive => Words::error("vehicle-plate", th, en),
                Weight::Ordinary => Words::warning("vehicle-plate", th, en),
            };
            words.label("ทะเบียนรถ", "a plate").remedy(
                "ลบออก และบอกเพียงชนิดของรถ",
                "remove it, and say only what kind of vehicle it is",
            )
        }
    }
}
