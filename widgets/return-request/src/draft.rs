//! What a customer has chosen so far: the wizard's answers, as they are kept on the device and sent to the shop.

use aftersale_api::claim::{ClaimReason, PhotoRule};
use aftersale_api::read::{Node, Read};
use aftersale_api::returns::{
    Resolution, ReturnBlock, ReturnMethod, ReturnReasonChoice, Returnable, ReturnableLine, RoadKind,
};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    pub road: Option<RoadKind>,
    pub items: Vec<Picked>,
    pub method: Option<ReturnMethod>,
}

/// A line with what is wanted for it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picked {
    pub line_id: String,
    /// 0: not said yet.
    pub quantity: u32,
    /// A reason's handle; on the other roads a claim's reason.
    pub reason: String,
    pub comment: String,
    pub resolution: Option<Resolution>,
    /// Empty: none yet.
    pub variant_id: String,
    pub photos: Vec<Photo>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Photo {
    /// Tells photos apart while they come and go.
    pub id: u32,
    pub name: String,
    pub state: PhotoState,
    /// Of a small picture, while the page is open.
    pub url: Option<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum PhotoState {
    Waiting,
    /// With the upload's id.
    Sent(String),
    Failed(Fault),
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fault {
    Unreadable,
    TooBig,
    /// It did not get through, and may the next time.
    Lost,
}

/// What a claim from here may be about, in the order to show. What never arrived has a road of its own.
pub const CLAIMS: [ClaimReason; 3] = [ClaimReason::Damaged, ClaimReason::Wrong, ClaimReason::Missing];

impl Draft {
    /// The goods did not come as they should: it becomes a claim.
    pub fn claims(&self) -> bool {
        matches!(self.road, Some(RoadKind::SomethingWrong | RoadKind::NeverArrived))
    }

    pub fn picked(&self, line: &str) -> Option<&Picked> {
        self.items.iter().find(|item| item.line_id == line)
    }

    /// Pieces of a line that can be chosen on this road.
    pub fn most(&self, line: &ReturnableLine) -> u32 {
        use ReturnBlock::{AlreadyReturned, Cancelled, InClaim, NotDelivered};
        match (self.road, line.block) {
            (Some(RoadKind::SomethingWrong), Some(NotDelivered | AlreadyReturned | Cancelled | InClaim))
            | (Some(RoadKind::NeverArrived), Some(AlreadyReturned | Cancelled | InClaim)) => 0,
            (Some(RoadKind::SomethingWrong | RoadKind::NeverArrived), _) => {
                if line.parcel_id.is_some() {
                    line.claimable
                } else {
                    0
                }
            }
            _ => line.quantity,
        }
    }

    /// Takes a line in or out. What must come back with it comes and goes along.
    pub fn toggle(&mut self, told: &Returnable, line: &str) {
        let out = self.picked(line).is_some();
        let mut ids = vec![line.to_owned()];
        if !self.claims()
            && let Some(known) = line_of(told, line)
        {
            for other in &known.goes_with {
                ids.push(other.clone());
            }
        }
        for id in ids {
            let at = self.items.iter().position(|item| item.line_id == id);
            match (out, at) {
                (true, Some(at)) => {
                    self.items.remove(at);
                }
                (false, None) => {
                    let most = line_of(told, &id).map_or(0, |known| self.most(known));
                    if most > 0 {
                        let quantity = if most == 1 { 1 } else { 0 };
                        self.items.push(Picked { line_id: id, quantity, ..Picked::default() });
                    }
                }
                _ => {}
            }
        }
        self.sort(told);
    }

    /// Takes another road: what was chosen on the one before does not fit it.
    pub fn take(&mut self, road: RoadKind) {
        if self.road != Some(road) {
            *self = Draft { road: Some(road), ..Draft::default() };
        }
    }

    /// Takes back what is not offered any more.
    pub fn settle(&mut self, told: &Returnable) {
        let mut at = 0;
        while at < self.items.len() {
            let line = self.items.get(at).and_then(|item| line_of(told, &item.line_id));
            let most = line.map_or(0, |line| self.most(line));
            if most == 0 {
                self.items.remove(at);
                continue;
            }
            let claims = self.claims();
            if let (Some(item), Some(line)) = (self.items.get_mut(at), line) {
                item.quantity = item.quantity.min(most);
                if !claims && !item.reason.is_empty() && !line.reasons.contains(&item.reason) {
                    item.reason.clear();
                }
                let fits =
                    |resolution: &Resolution| resolutions(told, line, &item.reason).contains(resolution);
                if !claims && !item.resolution.as_ref().is_some_and(fits) {
                    item.resolution = None;
                }
                let held = line.variants.iter().any(|one| one.id == item.variant_id && one.block.is_none());
                if item.resolution != Some(Resolution::ExchangeVariant) || !held {
                    item.variant_id.clear();
                }
            }
            at += 1;
        }
        if !told.methods.iter().any(|choice| Some(choice.method) == self.method) {
            self.method = None;
        }
    }

    /// As the order has them.
    fn sort(&mut self, told: &Returnable) {
        let mut sorted = Vec::new();
        for line in &told.lines {
            if let Some(at) = self.items.iter().position(|item| item.line_id == line.line_id) {
                sorted.push(self.items.remove(at));
            }
        }
        self.items = sorted;
    }
}

impl Picked {
    pub fn photos_sent(&self) -> Vec<String> {
        let mut sent = Vec::new();
        for photo in &self.photos {
            if let PhotoState::Sent(id) = &photo.state {
                sent.push(id.clone());
            }
        }
        sent
    }
}

pub fn line_of<'a>(told: &'a Returnable, id: &str) -> Option<&'a ReturnableLine> {
    told.lines.iter().find(|line| line.line_id == id)
}

/// The rule of a reason; on the claims' roads that of the reason which opens such a claim, if the shop has one.
pub fn rule<'a>(told: &'a Returnable, claims: bool, reason: &str) -> Option<&'a ReturnReasonChoice> {
    told.reasons.iter().find(|choice| {
        if claims {
            choice.claim.is_some_and(|claim| claim.as_str() == reason)
        } else {
            choice.handle == reason && choice.claim.is_none()
        }
    })
}

/// Whether photos and words go with a reason.
pub fn evidence(told: &Returnable, claims: bool, reason: &str) -> (PhotoRule, PhotoRule) {
    match rule(told, claims, reason) {
        Some(rule) => (rule.photos, rule.comment),
        None if claims && !reason.is_empty() => (PhotoRule::Optional, PhotoRule::Optional),
        None => (PhotoRule::Off, PhotoRule::Off),
    }
}

/// What a customer may get for a line, in the order to show.
pub fn resolutions(told: &Returnable, line: &ReturnableLine, reason: &str) -> Vec<Resolution> {
    let mut offered = Vec::new();
    if let Some(rule) = rule(told, false, reason) {
        for resolution in &rule.resolutions {
            let there = match resolution {
                // What this version has no words for could not be chosen with care.
                Resolution::Other => false,
                Resolution::ExchangeVariant => !line.variants.is_empty(),
                _ => true,
            };
            if there {
                offered.push(*resolution);
            }
        }
    }
    offered
}

/// The piece leaves the customer.
pub fn sends_back(resolution: Resolution) -> bool {
    resolution != Resolution::Keep
}

impl Read for Draft {
    fn read(node: &Node<'_>) -> Self {
        Draft {
            road: Read::read(&node.field("road")),
            items: Option::read(&node.field("items")).unwrap_or_default(),
            method: Read::read(&node.field("method")),
        }
    }
}

impl Read for Picked {
    fn read(node: &Node<'_>) -> Self {
        Picked {
            line_id: text(node, "line_id"),
            quantity: Option::read(&node.field("quantity")).unwrap_or_default(),
            reason: text(node, "reason"),
            comment: text(node, "comment"),
            resolution: Read::read(&node.field("resolution")),
            variant_id: text(node, "variant_id"),
            photos: Option::read(&node.field("photos")).unwrap_or_default(),
        }
    }
}

/// What was on its way when the page was left has to be chosen again: its file is gone.
impl Read for Photo {
    fn read(node: &Node<'_>) -> Self {
        let upload = text(node, "upload");
        let state = match text(node, "state").as_str() {
            "waiting" => PhotoState::Waiting,
            "unreadable" => PhotoState::Failed(Fault::Unreadable),
            "too_big" => PhotoState::Failed(Fault::TooBig),
            _ if upload.is_empty() => PhotoState::Failed(Fault::Lost),
            _ => PhotoState::Sent(upload),
        };
        Photo {
            id: Option::read(&node.field("id")).unwrap_or_default(),
            name: text(node, "name"),
            state,
            url: None,
        }
    }
}

pub fn text(node: &Node<'_>, name: &str) -> String {
    Option::read(&node.field(name)).unwrap_or_default()
}
