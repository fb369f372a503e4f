//! What is being done, as `{"do": …}` says it and previews write down its steps.

use aftersale_api::Day;
use aftersale_api::claim::Claim;
use aftersale_api::order::Action;
use aftersale_api::read::{Node, Read};

use super::state::{Doing, Fault, Outcome, Photo, PhotoState, Report, Stop};

impl Read for Doing {
    fn read(node: &Node<'_>) -> Self {
        let flag = |name| Option::<bool>::read(&node.field(name)).unwrap_or_default();
        let link: Option<String> = Read::read(&node.field("link"));
        let until: Option<Day> = Read::read(&node.field("until"));
        let claim: Option<Claim> = Read::read(&node.field("claim"));
        Doing {
            action: Action::read(&text(node, "do")),
            report: Report {
                reason: Read::read(&node.field("reason")),
                parcel: text(node, "parcel"),
                lines: Option::read(&node.field("lines")).unwrap_or_default(),
                text: text(node, "text"),
                photos: Option::read(&node.field("photos")).unwrap_or_default(),
                left_out: flag("left_out"),
                wrong: Vec::new(),
                checked: flag("checked"),
                reviewing: flag("reviewing"),
            },
            link: link.zip(until),
            sending: flag("sending"),
            stop: match text(node, "stop").as_str() {
                "" => None,
                "broken" => Some(Stop::Broken),
                "outage" => Some(Stop::Outage),
                "limited" => Some(Stop::Limited(5)),
                "access" => Some(Stop::Access),
                _ => Some(Stop::Other),
            },
            outcome: match (text(node, "outcome").as_str(), claim) {
                (_, Some(claim)) => Some(Outcome::Claimed(Box::new(claim))),
                ("exists", _) => Some(Outcome::Exists),
                ("impossible", _) => Some(Outcome::Impossible),
                ("too_late", _) => Some(Outcome::TooLate),
                _ => None,
            },
        }
    }
}

impl Read for Photo {
    fn read(node: &Node<'_>) -> Self {
        Photo {
            id: 0,
            name: text(node, "name"),
            state: match text(node, "state").as_str() {
                "preparing" => PhotoState::Preparing,
                "sending" => PhotoState::Sending,
                "unreadable" => PhotoState::Failed(Fault::Unreadable),
                "too_big" => PhotoState::Failed(Fault::TooBig),
                "too_many_pixels" => PhotoState::Failed(Fault::TooManyPixels),
                "offline" => PhotoState::Failed(Fault::Offline),
                "limited" => PhotoState::Failed(Fault::Limited(5)),
                "gone" => PhotoState::Failed(Fault::Gone),
                "failed" => PhotoState::Failed(Fault::Failed),
                _ => PhotoState::Sent(String::new()),
            },
            url: None,
        }
    }
}

fn text(node: &Node<'_>, name: &str) -> String {
    Option::read(&node.field(name)).unwrap_or_default()
}
