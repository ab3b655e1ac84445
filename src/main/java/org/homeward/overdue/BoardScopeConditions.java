package org.homeward.overdue;

/**
 * The steps, requests and cases that a board counts and lists, and those of them whose case's marks the reader learns: one text a scope, on
 * which each query of the board is built. As origin a country sees nothing of a case in which it takes no part (R3), and as host nothing of
 * the other side after the hand-over.
 */
final class BoardScopeConditions {

    /**
     * Whether the reader learns a step's stage, corridor and child mark: of an own step that doesn't stand alone, and in a case in which the
     * agency has a part of its own.
     */
    static final String MARKED = """
            case when agency = :agency
              then split_part(role, '.', 2) <> all (:aloneRoles::text[]) and step_key <> all (:aloneSteps::text[])
              else exists (select from case_part known
                where known.case_number = open_step.case_number and known.agency = :agency and known.marked) end""";

    /** The same of a request, which the agency's own part has sent or got. */
    private static final String REQUEST_MARKED = """
            (:agency in (from_agency, to_agency) or exists (select from case_part known
              where known.case_number = open_request.case_number and known.agency = :agency and known.marked))""";

    private static final String AGENCY = """
            with step as not materialized (
              select *, %s as marked from open_step where country = :country and agency = :agency
            ), own_request as not materialized (
              select *, %s as marked from open_request
              where from_country = :country and from_agency = :agency and to_country <> from_country
            ), request as not materialized (
              select * from own_request
            ), answer as not materialized (
              select * from answered_request where to_agency = :agency and to_country <> from_country
            ), late_before as not materialized (
              select late_from, finished from late_once where agency = :agency
              union all
              select answer_due, answered from answered_request
              where from_agency = :agency and to_country <> from_country and answered > answer_due
            ), known_case as not materialized (
              select case_number from case_part where agency = :agency
            ), working_part as not materialized (
              select case_number, side from case_part where agency = :agency and active
            ), open_case as not materialized (
              select case when part.side = 'host' then journey.opened_at else part.since end as began
              from case_part part join journey on journey.case_number = part.case_number
              where part.agency = :agency and part.active and journey.ended_how is null
                and (:host::text is null or journey.host = :host and journey.origin = :origin)
                and (not :child or journey.child)
            )
            """;

    /** The end of a scope that knows the cases in which the country takes part. */
    private static final String OF_THE_COUNTRY = """
            ), known_case as not materialized (
              select case_number from case_part where country = :country
            ), working_part as not materialized (
              select case_number, side from case_part where country = :country and active
            ), open_case as not materialized (
              select min(case when part.side = 'host' then journey.opened_at else part.since end) as began
              from case_part part join journey on journey.case_number = part.case_number
              where part.country = :country and part.active and journey.ended_how is null
                and (:host::text is null or journey.host = :host and journey.origin = :origin)
                and (not :child or journey.child)
              group by part.case_number
            )
            """;

    private static final String COUNTRY = """
            with step as not materialized (
              select *, %s as marked from open_step where country = :country
            ), own_request as not materialized (
              select *, %s as marked from open_request where from_country = :country and to_country <> from_country
            ), request as not materialized (
              select * from own_request
            ), answer as not materialized (
              select * from answered_request where to_country = :country and to_country <> from_country
            ), late_before as not materialized (
              select late_from, finished from late_once where country = :country
              union all
              select answer_due, answered from answered_request
              where from_country = :country and to_country <> from_country and answered > answer_due
            """ + OF_THE_COUNTRY;

    /** A request of the country itself is a step on the other side of the border, which is listed. */
    private static final String CORRIDOR = """
            with step as not materialized (
              select *, %s as marked from open_step
              where country = :country
                or (host = :country or origin = :country) and case_number in (
                  select case_number from case_part where country = :country and active)
            ), own_request as not materialized (
              select *, %s as marked from open_request where false
            ), request as not materialized (
              select *, %s as marked from open_request
              where (from_country = :country or to_country = :country) and to_country <> from_country
            ), answer as not materialized (
              select * from answered_request
              where (from_country = :country or to_country = :country) and to_country <> from_country
            ), late_before as not materialized (
              select late_from, finished from late_once
              where country = :country or case_number in (
                select case_number from case_part where country = :country and active)
            """ + OF_THE_COUNTRY;

    /** All that may be known: without a case that its country of origin, the reader's, was never asked about. */
    private static final String REGION = """
            with known_case as not materialized (
              select case_number from journey
              where origin <> :country or host = :country
                or case_number in (select case_number from case_part where country = :country)
            ), step as not materialized (
              select *, true as marked from open_step
              where origin <> :country or host = :country
                or case_number in (select case_number from case_part where country = :country)
            ), own_request as not materialized (
              select *, true as marked from open_request where false
            ), request as not materialized (
              select *, true as marked from open_request
              where to_country <> from_country and (origin <> :country or host = :country
                or case_number in (select case_number from case_part where country = :country))
            ), answer as not materialized (
              select * from answered_request
              where to_country <> from_country and (origin <> :country or host = :country
                or case_number in (select case_number from case_part where country = :country))
            ), late_before as not materialized (
              select late_from, finished from late_once where case_number in (select case_number from known_case)
            ), working_part as not materialized (
              select case_number, 'host' as side from known_case
            ), open_case as not materialized (
              select opened_at as began
              from journey
              where ended_how is null and (origin <> :country or host = :country
                  or case_number in (select case_number from case_part where country = :country))
                and (:host::text is null or journey.host = :host and journey.origin = :origin)
                and (not :child or journey.child)
            )
            """;

    private BoardScopeConditions() {}

    static String of(BoardScope scope) {
        return switch (scope) {
            case agency -> AGENCY.formatted(MARKED, REQUEST_MARKED);
            case country -> COUNTRY.formatted(MARKED, REQUEST_MARKED);
            case corridor -> CORRIDOR.formatted(MARKED, REQUEST_MARKED, REQUEST_MARKED);
            case region -> REGION;
        };
    }
}
