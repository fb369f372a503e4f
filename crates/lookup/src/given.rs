//! A step to start in, as fixtures write it down.

use aftersale_api::read::{Node, Read};
use aftersale_client::Trouble;

use crate::{CodeEntry, Key, Lookup, Step, WrongCode};

/// A step written down: `{"step": "code", "number": "1001", …}`; nothing where it is none of these.
#[derive(Default)]
pub struct Given(pub Option<Step>);

impl Read for Given {
    fn read(node: &Node<'_>) -> Self {
        let text = |name| Option::<String>::read(&node.field(name)).unwrap_or_default();
        let flag = |name| Option::<bool>::read(&node.field(name)).unwrap_or_default();
        let wrong = text("wrong");
        let trouble = match text("trouble").as_str() {
            "offline" => Some(Trouble::Offline),
            "rate_limited" => Some(Trouble::Limited(
                Option::read(&node.field("minutes")).unwrap_or(aftersale_client::USUAL_WAIT),
            )),
            _ => None,
        };
        let mut lookup = Lookup {
            number: text("number"),
            key: Key::read(&text("key")),
            value: text("value"),
            ..Lookup::default()
        };
        match text("step").as_str() {
            "lookup" => {
                if wrong == "checked" {
                    lookup.check();
                }
                Given(Some(Step::Lookup(Lookup { sending: flag("sending"), trouble, ..lookup })))
            }
            "code" => Given(Some(Step::Code(CodeEntry {
                lookup,
                challenge_id: String::new(),
                minutes: Option::read(&node.field("minutes")).unwrap_or(10),
                wrong: match wrong.as_str() {
                    "digits" => Some(WrongCode::NotSixDigits),
                    "refused" => Some(WrongCode::Refused),
                    _ => None,
                },
                trouble,
                resent: flag("resent"),
                sending: flag("sending"),
            }))),
            _ => Given(None),
        }
    }
}
