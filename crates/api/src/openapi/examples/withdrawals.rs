//! Examples of a withdrawal: one of two things is declared, the other was made to order.

use serde_json::Value;

use super::{day, instant, value};
use crate::parcel::ParcelLine;
use crate::withdrawal::*;

pub fn labels() -> Value {
    value(&english())
}

pub fn withdrawable() -> Value {
    let line = |id: &str, name: &str, quantity, exempt| WithdrawableLine {
        line_id: id.into(),
        name: name.into(),
        variant: None,
        image_url: None,
        quantity,
        exempt,
    };
    value(&Withdrawable {
        order_id: "ord_1001".into(),
        order_number: "1001".into(),
        labels: english(),
        name: Some("Linnea Berg".into()),
        email: Some("linnea@mail.example".into()),
        today_on: day("2026-11-27"),
        last_on: Some(day("2026-12-07")),
        timeliness: Timeliness::Timely,
        lines: vec![
            line("lin_1", "Wool blanket", 1, None),
            line("lin_2", "Name plate", 1, Some(Exemption::MadeToOrder)),
        ],
        declared: Vec::new(),
    })
}

pub fn request() -> Value {
    value(&WithdrawalRequest {
        name: "Linnea Berg".into(),
        contract: "1001".into(),
        email: "linnea@mail.example".into(),
        lines: vec![ParcelLine { line_id: "lin_1".into(), quantity: 1 }],
        locale: "en".into(),
    })
}

pub fn receipt() -> Value {
    value(&WithdrawalReceipt {
        number: "W-1001-1".into(),
        shop: "Fjord & Field".into(),
        received_at: instant("2026-11-27T18:04:12+01:00"),
        name: "Linnea Berg".into(),
        contract: "1001".into(),
        email: "linnea@mail.example".into(),
        statement: english().confirm,
        whole: false,
        items: vec![WithdrawnItem { name: "Wool blanket".into(), variant: None, quantity: 1, exempt: None }],
        timeliness: Some(Timeliness::Timely),
        last_on: None,
        signature: WithdrawalSignature {
            algorithm: "Ed25519".into(),
            key_id: "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k".into(),
            signed: "eyJzaGFwZSI6MSwibnVtYmVyIjoiVy0xMDAxLTEi…".into(),
            value: "hgyY0il/MGCjP0JzlnLWG1PPOt7+09PGcvMg3AIbQR6d…".into(),
        },
    })
}

fn english() -> WithdrawalLabels {
    WithdrawalLabels {
        lang: "en".into(),
        entry: "withdraw from contract here".into(),
        confirm: "confirm withdrawal".into(),
    }
}
