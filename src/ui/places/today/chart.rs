//! The journey chart: seven stars of the Little Dipper around the celestial pole, plotted from catalogue positions.

use crate::ui::route::Route;
use leptos::prelude::*;
use northstar_workbook::{
    domain::journey::{Light, Stage, Star},
    text::{self, Direction, t},
};

type Point = (f64, f64);

/// One drawing of the chart: its size, the places of its stars and of the pole.
struct Plate {
    class: &'static str,
    size: Point,
    stars: [Point; 7],
    pole: Point,
    labels: [Label; 7],
    /// Radii of the dotted circles around the pole.
    circles: &'static [f64],
}

/// Where a name stands beside its star.
#[derive(Clone, Copy)]
struct Label {
    dx: f64,
    dy: f64,
    anchor: &'static str,
}

const fn label(dx: f64, dy: f64, anchor: &'static str) -> Label {
    Label { dx, dy, anchor }
}

const TALL: Plate = Plate {
    class: "chart chart--tall",
    size: (336.0, 690.0),
    stars: [
        (14.0, 532.0),
        (47.0, 623.0),
        (190.0, 535.0),
        (143.0, 465.0),
        (238.0, 349.0),
        (255.0, 210.0),
        (244.0, 91.0),
    ],
    pole: (232.0, 110.0),
    labels: [
        label(-2.0, -23.0, "middle"),
        label(0.0, 31.0, "middle"),
        label(20.0, 6.0, "start"),
        label(20.0, 2.0, "start"),
        label(24.0, -1.0, "start"),
        label(-18.0, 1.0, "end"),
        label(-30.0, -15.0, "end"),
    ],
    circles: &[96.0, 192.0, 288.0, 384.0, 480.0, 576.0],
};

const WIDE: Plate = Plate {
    class: "chart chart--wide",
    size: (390.0, 140.0),
    stars: [(70.0, 20.0), (31.0, 61.0), (114.0, 114.0), (139.0, 71.0), (226.0, 91.0), (305.0, 64.0), (365.0, 27.0)],
    pole: (352.0, 26.0),
    labels: [label(0.0, 32.0, "middle"); 7],
    circles: &[56.0, 112.0, 168.0, 224.0, 280.0],
};

/// The chart in both drawings; the stylesheet shows the one that fits.
pub(super) fn chart(stars: &[Star; 7], north_star: &str) -> AnyView {
    let mirrored = text::direction() == Direction::Rtl;
    view! {
        <nav class="journey" aria-label=t::today_chart_label()>
            {plate(&TALL, stars, north_star, false)}
            {plate(&WIDE, stars, north_star, mirrored)}
        </nav>
    }
    .into_any()
}

fn plate(plate: &'static Plate, stars: &[Star; 7], north_star: &str, mirrored: bool) -> AnyView {
    let (width, height) = plate.size;
    // The wide strip runs with the reading direction; text is laid out apart, so it is never mirrored.
    let at = move |(x, y): Point| if mirrored { (width - x, y) } else { (x, y) };
    let (pole_x, pole_y) = at(plate.pole);
    let ground = plate
        .circles
        .iter()
        .map(|radius| view! { <circle class="chart__ground" cx=pole_x cy=pole_y r=*radius /> })
        .collect_view();
    let spots: Vec<(Point, Star, Label)> = plate
        .stars
        .iter()
        .zip(stars)
        .zip(plate.labels)
        .map(|((spot, star), label)| (at(*spot), *star, label))
        .collect();
    let lines = spots.windows(2).filter_map(|pair| pair.first().zip(pair.get(1)));
    let lines = lines.map(|((from, before, _), (to, _, _))| stretch(*from, *to, before)).collect_view();
    let bowl = spots.get(3).zip(spots.first());
    let bowl = bowl.map(|((meet, ..), (reflect, ..))| view! { <path class="chart__bowl" d=bow(*meet, *reflect) /> });
    let named_all = plate.class == TALL.class;
    let links = spots.iter().map(|(spot, star, label)| link(*spot, star, *label, north_star, named_all)).collect_view();
    view! {
        <svg class=plate.class viewBox=format!("0 0 {width} {height}")>
            {ground}
            {bowl}
            {lines}
            {links}
        </svg>
    }
    .into_any()
}

/// The line from one star to the next: drawn behind the person, dotted ahead, with the steps of the current stage.
fn stretch(from: Point, to: Point, before: &Star) -> AnyView {
    let walked = before.light == Light::Lit;
    let dots = if before.light == Light::Current { steps(from, to, before) } else { Vec::new() };
    let class = if walked { "chart__line" } else { "chart__line chart__line--ahead" };
    view! {
        <path class=class d=bow(from, to) />
        {dots}
    }
    .into_any()
}

fn steps(from: Point, to: Point, star: &Star) -> Vec<AnyView> {
    #[expect(clippy::cast_precision_loss, reason = "a handful of steps")]
    let place = |step: usize| (step as f64 + 1.0) / (star.steps as f64 + 1.0);
    (0..star.steps)
        .map(|step| {
            let along = 0.12 + 0.76 * place(step);
            let (x, y) = (from.0 + (to.0 - from.0) * along, from.1 + (to.1 - from.1) * along);
            let class = if step < star.done { "chart__step chart__step--done" } else { "chart__step" };
            view! { <circle class=class cx=x cy=y r="3" /> }.into_any()
        })
        .collect()
}

/// A line that stops 13 pixels before each star and bows a little, as if drawn by hand.
fn bow(from: Point, to: Point) -> String {
    const GAP: f64 = 13.0;
    const BOW: f64 = 1.6;
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = dx.hypot(dy).max(1.0);
    let (ux, uy) = (dx / length, dy / length);
    let (x1, y1) = (from.0 + ux * GAP, from.1 + uy * GAP);
    let (x2, y2) = (to.0 - ux * GAP, to.1 - uy * GAP);
    let (cx, cy) = (f64::midpoint(x1, x2) - uy * BOW, f64::midpoint(y1, y2) + ux * BOW);
    format!("M{x1:.1} {y1:.1}Q{cx:.1} {cy:.1} {x2:.1} {y2:.1}")
}

fn link((x, y): Point, star: &Star, label: Label, north_star: &str, name_all: bool) -> AnyView {
    let name = stage_name(star.stage);
    let state = match star.light {
        Light::Lit => t::today_star_lit(name),
        Light::Current => t::today_star_current(name, &count(star.done), &count(star.steps)),
        Light::ToCome => t::today_star_to_come(name),
    };
    let shown = name_all || star.light == Light::Current;
    let current = star.light == Light::Current;
    let class = if current { "chart__name chart__name--current" } else { "chart__name" };
    let words = if star.stage == Stage::NorthStar && !north_star.is_empty() { north_star } else { "" };
    let goal = (name_all && !words.is_empty()).then(|| goal_lines(words, x + label.dx, y + label.dy));
    let counted = (name_all && current && star.steps > 0).then(|| {
        let text = t::today_steps(&count(star.done), &count(star.steps));
        view! { <text class="chart__count" x=x + label.dx y=y + label.dy + 18.0 text-anchor=label.anchor>{text}</text> }
    });
    // An `a` that is the only child of a group is the link of a drawing; anywhere else it would be that of a page, and
    // nothing inside of it would be drawn.
    let link = view! {
        <g>
            <a class="chart__link" href=place_of(star.stage).href() aria-label=state>
                <circle class="chart__target" cx=x cy=y r="22" />
                {mark(x, y, star)}
                {shown.then(|| named(name, class, x + label.dx, y + label.dy, label.anchor))}
            </a>
        </g>
    };
    view! {
        <g>{link.into_any()} {counted} {goal}</g>
    }
    .into_any()
}

fn named(name: &'static str, class: &'static str, x: f64, y: f64, anchor: &'static str) -> AnyView {
    view! {
        <text class=class x=x y=y text-anchor=anchor>
            {name}
        </text>
    }
    .into_any()
}

/// The person's own goal under the name of the north star, in at most two short lines.
fn goal_lines(goal: &str, x: f64, y: f64) -> AnyView {
    const LINE: usize = 26;
    let mut lines = vec![String::new()];
    for word in goal.split_whitespace() {
        let full =
            lines.last().is_some_and(|line| !line.is_empty() && line.chars().count() + word.chars().count() > LINE);
        if full {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    if lines.len() > 2 {
        lines.truncate(2);
        if let Some(line) = lines.last_mut() {
            line.push('…');
        }
    }
    let lines = lines.into_iter().zip([18.0, 35.0]).map(|(line, dy)| {
        view! { <text class="chart__count" x=x y=y + dy text-anchor="end">{line}</text> }
    });
    lines.collect_view().into_any()
}

fn mark(x: f64, y: f64, star: &Star) -> AnyView {
    let last = star.stage == Stage::NorthStar;
    match star.light {
        Light::Lit => view! { <path class="chart__star" d=four_points(x, y, 13.0) /> }.into_any(),
        Light::Current => view! {
            <circle class="chart__ring" cx=x cy=y r="13" />
            <path class="chart__star" d=four_points(x, y, 9.5) />
        }
        .into_any(),
        Light::ToCome if last => view! { <path class="chart__north" d=four_points(x, y, 19.0) /> }.into_any(),
        Light::ToCome => view! { <circle class="chart__hollow" cx=x cy=y r="5" /> }.into_any(),
    }
}

/// A four-pointed star around a point.
fn four_points(x: f64, y: f64, reach: f64) -> String {
    let waist = reach * 0.24;
    let corner = |dx: f64, dy: f64| format!("{:.1} {:.1}", x + dx, y + dy);
    let corners = [
        corner(0.0, -reach),
        corner(waist, -waist),
        corner(reach, 0.0),
        corner(waist, waist),
        corner(0.0, reach),
        corner(-waist, waist),
        corner(-reach, 0.0),
        corner(-waist, -waist),
    ];
    format!("M{}Z", corners.join("L"))
}

fn count(number: usize) -> String {
    text::number(i64::try_from(number).unwrap_or_default())
}

fn stage_name(stage: Stage) -> &'static str {
    match stage {
        Stage::Reflect => t::stage_reflect(),
        Stage::Find => t::stage_find(),
        Stage::ReachOut => t::stage_reach_out(),
        Stage::Meet => t::stage_meet(),
        Stage::Grow => t::stage_grow(),
        Stage::PayForward => t::stage_pay_forward(),
        Stage::NorthStar => t::stage_north_star(),
    }
}

/// Where a star leads.
fn place_of(stage: Stage) -> Route {
    match stage {
        Stage::Reflect => Route::Reflect,
        Stage::Find => Route::People,
        Stage::ReachOut => Route::Outreach,
        Stage::Meet | Stage::Grow | Stage::PayForward => Route::Meetings,
        Stage::NorthStar => Route::Summary,
    }
}
