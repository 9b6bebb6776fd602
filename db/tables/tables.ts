import type {
  AppUserTable,
  InvitationTable,
  KnownAddressTable,
  MembershipTable,
  OutboxMailTable,
  PasswordResetTable,
  RecoveryCodeTable,
  SecondFactorTable,
  SessionTable,
  SignInChallengeTable,
  SignInThrottleTable,
  SsoAttemptTable,
  SsoIdentityTable,
} from './accounts.ts';
import type {
  AdaptationMarkTable,
  AdoptionChangeTable,
  AgencyUnitTable,
  CircularForwardTable,
  CircularMeasureVersionTable,
  CircularVersionReceiptTable,
  CircularVersionTable,
} from './adoption.ts';
import type { AgencyIdentityTable, AgencySuccessionTable, AgencyTable } from './agencies.ts';
import type { AuditEventTable, AuditHeadTable } from './audit.ts';
import type { BenchmarkGroupTable } from './benchmark.ts';
import type { DocumentJobItemTable, DocumentJobTable } from './document-jobs.ts';
import type { DocumentTextTable, DocumentWordingTable, IssuedDocumentTable } from './documents.ts';
import type { StoredFileTable } from './files.ts';
import type {
  FindingSettlementTable,
  ImportBatchTable,
  ImportMappingTable,
  ImportRowTable,
} from './imports.ts';
import type {
  DocumentDefaultTable,
  DocumentPictureTable,
  DocumentSignatoryTable,
  LetterCounterTable,
  LetterNumberingTable,
  LetterNumberTable,
} from './letterhead.ts';
import type {
  AdoptionTable,
  CircularMeasureTable,
  CircularRecipientTable,
  CircularStepTable,
  CircularTable,
  ComplianceReportRowTable,
  ComplianceReportTable,
  MeasureBatchTable,
  MeasureTable,
  MeasureVersionTable,
} from './measures.ts';
import type { LimitationTable, PlanEditionTable, PlanItemTable, PlanRowTable, PlanTable } from './plans.ts';
import type { PublicDocumentTable, PublicPageTable } from './public-page.ts';
import type { LinkHostTurnTable, ReadinessCheckTable, ReadinessLinkTable } from './readiness.ts';
import type {
  AgencyDirectoryTable,
  DistrictTable,
  MeasureStockTable,
  NationalYearTable,
  ProvinceTable,
  SchemeTable,
  SeedRunTable,
} from './reference.ts';
import type {
  CalendarDayTable,
  JobRunTable,
  NotificationTable,
  PublicHolidayTable,
  ReminderSettingTable,
} from './reminders.ts';
import type {
  ReportCommentTable,
  ReportEvidenceTable,
  ReportHistoryTable,
  ReportSupplementTable,
} from './reports.ts';
import type { ScenarioTable } from './scenarios.ts';
import type {
  AgencyYearTable,
  DevelopmentPointTable,
  EvaluatorCommentTable,
  FailedItemTable,
  FigureSourceTable,
  FindingTable,
  ItemScoreTable,
  NodeScoreTable,
  ProvinceYearTable,
  PublicationTable,
  PublishedRankTable,
  RespondentCountTable,
  TypeItemStatTable,
  TypeYearTable,
} from './scores.ts';

/** The whole database; one file a subject beside this one. */
export interface DB {
  province: ProvinceTable;
  district: DistrictTable;
  agency_directory: AgencyDirectoryTable;
  scheme: SchemeTable;
  measure_stock: MeasureStockTable;
  national_year: NationalYearTable;
  seed_run: SeedRunTable;

  agency: AgencyTable;
  agency_identity: AgencyIdentityTable;
  agency_succession: AgencySuccessionTable;

  item_score: ItemScoreTable;
  node_score: NodeScoreTable;
  finding: FindingTable;
  figure_source: FigureSourceTable;
  published_rank: PublishedRankTable;
  agency_year: AgencyYearTable;
  respondent_count: RespondentCountTable;
  publication: PublicationTable;
  evaluator_comment: EvaluatorCommentTable;
  failed_item: FailedItemTable;
  development_point: DevelopmentPointTable;
  limitation: LimitationTable;

  province_year: ProvinceYearTable;
  type_year: TypeYearTable;
  type_item_stat: TypeItemStatTable;
  benchmark_group: BenchmarkGroupTable;

  measure: MeasureTable;
  measure_version: MeasureVersionTable;
  measure_batch: MeasureBatchTable;
  public_page: PublicPageTable;
  public_document: PublicDocumentTable;
  circular: CircularTable;
  circular_measure: CircularMeasureTable;
  circular_recipient: CircularRecipientTable;
  circular_step: CircularStepTable;
  adoption: AdoptionTable;
  adoption_change: AdoptionChangeTable;
  adaptation_mark: AdaptationMarkTable;
  agency_unit: AgencyUnitTable;
  circular_forward: CircularForwardTable;
  circular_version: CircularVersionTable;
  circular_measure_version: CircularMeasureVersionTable;
  circular_version_receipt: CircularVersionReceiptTable;
  plan: PlanTable;
  plan_edition: PlanEditionTable;
  plan_item: PlanItemTable;
  plan_row: PlanRowTable;
  compliance_report: ComplianceReportTable;
  compliance_report_row: ComplianceReportRowTable;
  report_supplement: ReportSupplementTable;
  report_evidence: ReportEvidenceTable;
  report_comment: ReportCommentTable;
  report_history: ReportHistoryTable;

  readiness_link: ReadinessLinkTable;
  readiness_check: ReadinessCheckTable;
  link_host_turn: LinkHostTurnTable;

  public_holiday: PublicHolidayTable;
  calendar_day: CalendarDayTable;
  notification: NotificationTable;
  job_run: JobRunTable;
  reminder_setting: ReminderSettingTable;

  app_user: AppUserTable;
  membership: MembershipTable;
  session: SessionTable;
  invitation: InvitationTable;
  password_reset: PasswordResetTable;
  second_factor: SecondFactorTable;
  recovery_code: RecoveryCodeTable;
  sign_in_challenge: SignInChallengeTable;
  sign_in_throttle: SignInThrottleTable;
  known_address: KnownAddressTable;
  sso_attempt: SsoAttemptTable;
  sso_identity: SsoIdentityTable;
  outbox_mail: OutboxMailTable;

  audit_event: AuditEventTable;
  audit_head: AuditHeadTable;

  import_batch: ImportBatchTable;
  import_row: ImportRowTable;
  import_mapping: ImportMappingTable;
  finding_settlement: FindingSettlementTable;

  scenario: ScenarioTable;

  stored_file: StoredFileTable;
  issued_document: IssuedDocumentTable;
  document_wording: DocumentWordingTable;
  document_text: DocumentTextTable;
  document_signatory: DocumentSignatoryTable;
  document_default: DocumentDefaultTable;
  document_picture: DocumentPictureTable;
  letter_numbering: LetterNumberingTable;
  letter_counter: LetterCounterTable;
  letter_number: LetterNumberTable;
  document_job: DocumentJobTable;
  document_job_item: DocumentJobItemTable;
}
